package org.broadsheet.ingest.api;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.broadsheet.events.Post;
import org.broadsheet.events.PostId;
import org.broadsheet.events.TraceParent;
import org.broadsheet.ingest.access.Actors;
import org.broadsheet.ingest.decision.Actor;
import org.broadsheet.ingest.decision.Command;
import org.broadsheet.ingest.decision.Condition;
import org.broadsheet.ingest.decision.PostContent;
import org.broadsheet.ingest.decision.Revision;
import org.broadsheet.ingest.decision.Wish;
import org.broadsheet.ingest.ledger.Answer;
import org.broadsheet.ingest.ledger.Ledger;
import org.broadsheet.ingest.ledger.Request;
import org.broadsheet.ingest.problem.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/posts/{id}/revisions")
class RevisionsController {

	private static final byte[] NOTHING = {};

	private final Ledger ledger;

	private final IdempotencyKeys keys;

	RevisionsController(Ledger ledger, IdempotencyKeys keys) {
		this.ledger = ledger;
		this.keys = keys;
	}

	/** Revisions, newest first; {@code next} is the {@code below} of the next page. */
	record History(List<Answer.Entry> revisions, @Nullable Long next) {
	}

	@GetMapping
	ResponseEntity<History> list(@PathVariable String id,
			@RequestParam(defaultValue = "9000000000000000000") long below, @RequestParam(defaultValue = "50") int size,
			HttpServletRequest request, Authentication who) {
		if (size < 1 || size > 50 || below < 2) {
			throw Problem.INVALID_QUERY.exception("size is 1 to 50, below is at least 2.");
		}
		Answer answer = this.ledger.ask(new Request.ReadHistory(Ids.of(id), Actors.of(who), below, size),
				Traces.of(request));
		if (answer instanceof Answer.Refused refused) {
			throw Answers.refused(refused);
		}
		Answer.History history = (Answer.History) answer;
		Long next = history.more() ? history.revisions().getLast().revision() : null;
		ResponseEntity.BodyBuilder response = ResponseEntity.ok();
		if (next != null) {
			response.header(HttpHeaders.LINK,
					"<" + request.getRequestURI() + "?below=" + next + "&size=" + size + ">; rel=\"next\"");
		}
		return response.body(new History(history.revisions(), next));
	}

	@GetMapping("/{number}")
	ResponseEntity<AuthorView> one(@PathVariable String id, @PathVariable long number, HttpServletRequest request,
			Authentication who) {
		return PostsController.view(read(request, Actors.of(who), Ids.of(id), number));
	}

	@PostMapping("/{number}/restore")
	ResponseEntity<AuthorView> restore(@PathVariable String id, @PathVariable long number, HttpServletRequest request,
			Authentication who) {
		Actor actor = Actors.of(who);
		PostId postId = Ids.of(id);
		Condition condition = Preconditions.ofChange(request);
		return this.keys.run(request, actor, NOTHING, (key) -> {
			Post old = PostsController.post(read(request, actor, postId, number));
			String trace = Traces.of(request);
			Command command = new Command(postId, key.commandId(), key.fingerprint(), actor,
					new Wish.Restore(PostContent.of(old), condition), TraceParent.idOf(trace));
			return Answers.written(postId, this.ledger.ask(new Request.Change(command), trace));
		});
	}

	private Revision read(HttpServletRequest request, Actor actor, PostId id, long number) {
		if (number < 1) {
			throw Problem.INVALID_QUERY.exception("Revisions count from 1.");
		}
		return Answers.found(this.ledger.ask(new Request.Read(id, actor, number), Traces.of(request)));
	}

}
