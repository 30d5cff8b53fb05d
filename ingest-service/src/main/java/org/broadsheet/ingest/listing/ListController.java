package org.broadsheet.ingest.listing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;

import jakarta.servlet.http.HttpServletRequest;
import org.broadsheet.events.PostId;
import org.broadsheet.events.PostStatus;
import org.broadsheet.ingest.access.Actors;
import org.broadsheet.ingest.api.AuthorView;
import org.broadsheet.ingest.api.Traces;
import org.broadsheet.ingest.decision.Actor;
import org.broadsheet.ingest.ledger.Answer;
import org.broadsheet.ingest.ledger.Ledger;
import org.broadsheet.ingest.ledger.Request;
import org.broadsheet.ingest.ledger.Unavailable;
import org.broadsheet.ingest.problem.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ListController {

	// What a killed instance had begun is ended within six.
	private static final Duration PATIENCE = Duration.ofSeconds(8);

	private static final int LARGEST_PAGE = 50;

	private final PostsView view;

	private final Ledger ledger;

	ListController(PostsView view, Ledger ledger) {
		this.view = view;
		this.ledger = ledger;
	}

	/** A page of posts, newest first, and the cursor of the next one, or null. */
	record Page(List<AuthorView> posts, @Nullable String next) {
	}

	@GetMapping("/api/posts")
	ResponseEntity<Page> list(@RequestParam(required = false) @Nullable String status,
			@RequestParam(required = false) @Nullable String author,
			@RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "20") int size,
			HttpServletRequest request, Authentication who) throws InterruptedException {
		Actor actor = Actors.of(who);
		if (size < 1 || size > LARGEST_PAGE) {
			throw Problem.INVALID_QUERY.exception("size is 1 to " + LARGEST_PAGE + ".");
		}
		Predicate<PostsView.Entry> filter = filter(actor, status(status), author);
		if (!this.view.catchUp(PATIENCE)) {
			throw new Unavailable("the list of posts is not up to date");
		}
		List<PostsView.Entry> found = this.view.after(entry(cursor), filter, size + 1);
		String next = (found.size() > size) ? cursor(found.get(size - 1)) : null;
		ResponseEntity.BodyBuilder response = ResponseEntity.ok();
		if (next != null) {
			response.header(HttpHeaders.LINK, "</api/posts?" + query(status, author, next, size) + ">; rel=\"next\"");
		}
		return response.body(new Page(read(found.stream().limit(size).toList(), actor, Traces.of(request)), next));
	}

	// An author sees own posts only.
	private static Predicate<PostsView.Entry> filter(Actor actor, @Nullable PostStatus status,
			@Nullable String author) {
		return (entry) -> actor.mayTouchPostsOf(entry.author()) && (status == null || entry.status() == status)
				&& (author == null || entry.author().equals(author));
	}

	private List<AuthorView> read(List<PostsView.Entry> page, Actor actor, String trace) {
		List<CompletableFuture<Answer>> answers = page.stream()
			.map((entry) -> this.ledger.send(new Request.Read(entry.id(), actor, Request.NEWEST), trace))
			.toList();
		try {
			return answers.stream()
				.map(CompletableFuture::join)
				.map((answer) -> (answer instanceof Answer.Found found) ? found.revision().post() : null)
				.filter(Objects::nonNull)
				.map(AuthorView::new)
				.toList();
		}
		catch (CompletionException ex) {
			throw new Unavailable("the ledger did not answer in time", ex);
		}
	}

	private static @Nullable PostStatus status(@Nullable String status) {
		return switch (status) {
			case null -> null;
			case "draft" -> PostStatus.DRAFT;
			case "published" -> PostStatus.PUBLISHED;
			default -> throw Problem.INVALID_QUERY.exception("status is draft or published.");
		};
	}

	private static String cursor(PostsView.Entry last) {
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString((last.date() + "/" + last.id()).getBytes(StandardCharsets.UTF_8));
	}

	private static PostsView.@Nullable Entry entry(@Nullable String cursor) {
		if (cursor == null) {
			return null;
		}
		try {
			String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("/", 2);
			return new PostsView.Entry(Instant.parse(parts[0]), new PostId(parts[1]), "", null);
		}
		catch (RuntimeException ex) {
			throw Problem.INVALID_QUERY.exception("cursor is the next of the page before.");
		}
	}

	private static String query(@Nullable String status, @Nullable String author, String cursor, int size) {
		return "cursor=" + cursor + "&size=" + size + ((status != null) ? "&status=" + status : "")
				+ ((author != null) ? "&author=" + URLEncoder.encode(author, StandardCharsets.UTF_8) : "");
	}

}
