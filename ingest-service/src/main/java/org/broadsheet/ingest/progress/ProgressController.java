package org.broadsheet.ingest.progress;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.broadsheet.events.PostId;
import org.broadsheet.events.PostProgressed;
import org.broadsheet.events.PostProgressed.Stage;
import org.broadsheet.ingest.access.Actors;
import org.broadsheet.ingest.api.Answers;
import org.broadsheet.ingest.api.Ids;
import org.broadsheet.ingest.api.Traces;
import org.broadsheet.ingest.decision.Revision;
import org.broadsheet.ingest.ledger.Ledger;
import org.broadsheet.ingest.ledger.Request;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ProgressController {

	private static final Duration LONGEST = Duration.ofMinutes(5);

	private static final int BEATS = 10;

	private final Ledger ledger;

	private final ProgressView view;

	private final JsonMapper json;

	private volatile boolean closing;

	ProgressController(Ledger ledger, ProgressView view, JsonMapper json) {
		this.ledger = ledger;
		this.view = view;
		this.json = json;
	}

	@EventListener
	void letFollowersGo(ContextClosedEvent event) {
		this.closing = true;
	}

	@GetMapping(path = "/api/posts/{id}/progress", produces = MediaType.APPLICATION_JSON_VALUE)
	Progress progress(@PathVariable String id, HttpServletRequest request, Authentication who) {
		PostId postId = Ids.of(id);
		Revision newest = newest(postId, request, who);
		return Progress.of(postId, newest, this.view.of(postId, newest.number()));
	}

	@GetMapping(path = "/api/posts/{id}/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	void follow(@PathVariable String id, HttpServletRequest request, HttpServletResponse response, Authentication who)
			throws IOException, InterruptedException {
		PostId postId = Ids.of(id);
		BlockingQueue<PostProgressed> queue = this.view.follow(postId);
		try {
			Revision newest = newest(postId, request, who);
			response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
			response.setCharacterEncoding("UTF-8");
			response.setHeader("Cache-Control", "no-store");
			if (HttpMethod.HEAD.matches(request.getMethod())) {
				return;
			}
			stream(postId, newest, queue, response.getOutputStream());
		}
		finally {
			this.view.unfollow(postId, queue);
		}
	}

	// One event for each stage, then the whole as the last word.
	private void stream(PostId id, Revision newest, BlockingQueue<PostProgressed> queue, OutputStream out)
			throws IOException, InterruptedException {
		Progress now = Progress.of(id, newest, this.view.of(id, newest.number()));
		for (Progress.Step step : now.stages()) {
			event(out, step.stage(), now);
		}
		Instant end = Instant.now().plus(LONGEST);
		long told = now.stages().size();
		for (int quiet = 0; !now.done() && !this.closing && Instant.now().isBefore(end); quiet++) {
			PostProgressed next = queue.poll(1, TimeUnit.SECONDS);
			if (next != null && next.revision() >= newest.number()) {
				now = Progress.of(id, newest, this.view.of(id, newest.number()));
				for (Progress.Step step : now.stages().stream().skip(told).toList()) {
					event(out, step.stage(), now);
				}
				told = Math.max(told, now.stages().size());
				if (next.revision() > newest.number()) {
					return;
				}
			}
			else if (quiet % BEATS == 0) {
				out.write(": still here\n\n".getBytes(StandardCharsets.US_ASCII));
				out.flush();
			}
		}
	}

	private void event(OutputStream out, Stage stage, Progress data) throws IOException {
		String name = stage.name().toLowerCase(Locale.ROOT);
		out.write(("event: " + name + "\ndata: " + this.json.writeValueAsString(data) + "\n\n")
			.getBytes(StandardCharsets.UTF_8));
		out.flush();
	}

	private Revision newest(PostId id, HttpServletRequest request, Authentication who) {
		return Answers.found(this.ledger.ask(new Request.Read(id, Actors.of(who), Request.NEWEST), Traces.of(request)));
	}

}
