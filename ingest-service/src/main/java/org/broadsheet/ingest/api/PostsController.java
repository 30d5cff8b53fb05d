package org.broadsheet.ingest.api;

import java.io.IOException;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import org.broadsheet.events.Post;
import org.broadsheet.events.PostId;
import org.broadsheet.events.TraceParent;
import org.broadsheet.ingest.access.Actors;
import org.broadsheet.ingest.content.ContentReader;
import org.broadsheet.ingest.content.StrictJson;
import org.broadsheet.ingest.decision.Actor;
import org.broadsheet.ingest.decision.Command;
import org.broadsheet.ingest.decision.Condition;
import org.broadsheet.ingest.decision.PostContent;
import org.broadsheet.ingest.decision.Refusal;
import org.broadsheet.ingest.decision.Revision;
import org.broadsheet.ingest.decision.Wish;
import org.broadsheet.ingest.ledger.Answer;
import org.broadsheet.ingest.ledger.Ledger;
import org.broadsheet.ingest.ledger.Request;
import org.broadsheet.ingest.problem.Problem;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/posts")
class PostsController {

	private static final byte[] NOTHING = {};

	private final Ledger ledger;

	private final ContentReader contents;

	private final Bodies bodies;

	private final IdempotencyKeys keys;

	private final Patches patches;

	PostsController(Ledger ledger, ContentReader contents, Bodies bodies, IdempotencyKeys keys, Patches patches) {
		this.ledger = ledger;
		this.contents = contents;
		this.bodies = bodies;
		this.keys = keys;
		this.patches = patches;
	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<AuthorView> create(HttpServletRequest request, Authentication who) throws IOException {
		Actor actor = Actors.of(who);
		byte[] body = this.bodies.read(request);
		ObjectNode post = StrictJson.object(body);
		PostContent content = this.contents.read(post);
		PostId chosen = post.hasNonNull("id") ? chosen(post, request) : null;
		return this.keys.run(request, actor, body,
				(key) -> change(request, Objects.requireNonNullElse(chosen, key.newPost()), actor, key,
						new Wish.Save(content, new Condition.NeverExisted())));
	}

	// A key makes the id: under two ids, nobody would notice that it was used twice.
	private static PostId chosen(ObjectNode post, HttpServletRequest request) {
		if (request.getHeader(IdempotencyKeys.HEADER) != null) {
			throw Problem.INVALID_ID
				.exception("/id: leave it out where you send an Idempotency-Key, or choose it by PUT.");
		}
		return Ids.of(post.get("id").asString(""));
	}

	@PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<AuthorView> save(@PathVariable String id, HttpServletRequest request, Authentication who)
			throws IOException {
		PostId postId = Ids.of(id);
		Actor actor = Actors.of(who);
		Condition condition = Preconditions.ofPut(request);
		byte[] body = this.bodies.read(request);
		ObjectNode post = StrictJson.object(body);
		if (post.hasNonNull("id") && !id.equals(post.get("id").asString(""))) {
			throw Problem.INVALID_ID.exception("/id: leave it out, or repeat the id of the address.");
		}
		PostContent content = this.contents.read(post);
		return this.keys.run(request, actor, body,
				(key) -> change(request, postId, actor, key, new Wish.Save(content, condition)));
	}

	@PatchMapping(path = "/{id}", consumes = { "application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE })
	ResponseEntity<AuthorView> patch(@PathVariable String id, HttpServletRequest request, Authentication who)
			throws IOException {
		PostId postId = Ids.of(id);
		Actor actor = Actors.of(who);
		Condition condition = Preconditions.ofChange(request);
		byte[] body = this.bodies.read(request);
		ObjectNode patch = StrictJson.object(body);
		return this.keys.run(request, actor, body, (key) -> {
			Answer.Found base = base(request, actor, postId, condition);
			PostContent patched = this.patches.apply(post(base.revision()), patch, base.asOf());
			Condition then = (condition instanceof Condition.Exists) ? new Condition.IsAt(base.revision().number())
					: condition;
			return change(request, postId, actor, key, new Wish.Save(patched, then));
		});
	}

	@DeleteMapping("/{id}")
	ResponseEntity<AuthorView> delete(@PathVariable String id, HttpServletRequest request, Authentication who) {
		Actor actor = Actors.of(who);
		PostId postId = Ids.of(id);
		Condition condition = Preconditions.ofChange(request);
		return this.keys.run(request, actor, NOTHING,
				(key) -> change(request, postId, actor, key, new Wish.Delete(condition)));
	}

	@PostMapping("/{id}/erasure")
	ResponseEntity<AuthorView> erase(@PathVariable String id, HttpServletRequest request, Authentication who) {
		Actor actor = Actors.of(who);
		PostId postId = Ids.of(id);
		return this.keys.run(request, actor, NOTHING, (key) -> change(request, postId, actor, key, new Wish.Erase()));
	}

	@GetMapping("/{id}")
	ResponseEntity<AuthorView> get(@PathVariable String id, HttpServletRequest request, Authentication who) {
		Revision revision = read(request, Actors.of(who), Ids.of(id), Request.NEWEST);
		return view(revision);
	}

	static ResponseEntity<AuthorView> view(Revision revision) {
		return ResponseEntity.ok().eTag(Preconditions.eTag(revision.number())).body(new AuthorView(post(revision)));
	}

	static Post post(Revision revision) {
		if (revision.post() == null) {
			throw Answers.refused(new Answer.Refused(Refusal.DELETED, revision));
		}
		return revision.post();
	}

	// The revision that the author saw, though it may be superseded: so a repeated patch
	// is the same command again, and only the ledger decides which is stale.
	private Answer.Found base(HttpServletRequest request, Actor actor, PostId id, Condition condition) {
		long seen = (condition instanceof Condition.IsAt isAt) ? isAt.revision() : Request.NEWEST;
		Answer answer = this.ledger.ask(new Request.Read(id, actor, seen), Traces.of(request));
		if (answer instanceof Answer.Refused refused && refused.reason() == Refusal.NO_SUCH_POST
				&& refused.current() != null) {
			throw Answers.refused(new Answer.Refused(Refusal.STALE, refused.current()));
		}
		return Answers.foundThen(answer);
	}

	private Revision read(HttpServletRequest request, Actor actor, PostId id, long revision) {
		return Answers.found(this.ledger.ask(new Request.Read(id, actor, revision), Traces.of(request)));
	}

	private ResponseEntity<AuthorView> change(HttpServletRequest request, PostId id, Actor actor,
			IdempotencyKeys.Key key, Wish wish) {
		String trace = Traces.of(request);
		Command command = new Command(id, key.commandId(), key.fingerprint(), actor, wish, TraceParent.idOf(trace));
		return Answers.written(id, this.ledger.ask(new Request.Change(command), trace));
	}

}
