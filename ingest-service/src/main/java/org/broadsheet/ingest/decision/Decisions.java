package org.broadsheet.ingest.decision;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.broadsheet.events.Post;
import org.broadsheet.events.PostDeleted;
import org.broadsheet.events.PostSaved;
import org.broadsheet.events.PostStatus;
import org.broadsheet.events.Slug;
import org.jspecify.annotations.Nullable;

/**
 * The one place where it is decided what becomes of a post. Pure: the same state, command
 * and time give the same decision.
 */
public final class Decisions {

	private Decisions() {
	}

	/**
	 * Decides.
	 * @param state what the post is now, or null where there never was one
	 * @param now the time of the log, the same for all instances
	 */
	public static Decision decide(@Nullable PostState state, Command command, Instant now) {
		if (state != null) {
			if (!command.actor().mayTouchPostsOf(state.owner())) {
				return refused(Refusal.NOT_YOURS);
			}
			PostState.Answered answer = state.answerTo(command).orElse(null);
			if (answer != null) {
				return again(answer, command);
			}
		}
		return switch (command.wish()) {
			case Wish.Save save -> save(state, command, save, now);
			case Wish.Restore restore -> restore(state, command, restore, now);
			case Wish.Import fromElsewhere -> bringIn(state, command, fromElsewhere, now);
			case Wish.Delete delete -> delete(state, command, delete, now);
			case Wish.Erase _ -> erase(state, command, now);
		};
	}

	private static Decision again(PostState.Answered answer, Command command) {
		if (!answer.fingerprint().equals(command.fingerprint())) {
			return refused(Refusal.ID_REUSED);
		}
		return (command.wish() instanceof Wish.Import) ? new Decision.Unchanged()
				: new Decision.Repeated(answer.revision());
	}

	private static Decision save(@Nullable PostState state, Command command, Wish.Save save, Instant now) {
		if (state != null && state.current().isDeletion()) {
			return refused(state.erased() ? Refusal.ERASED : Refusal.DELETED);
		}
		return holds(save.condition(), state) ? written(state, command, save.content(), now)
				: refused(unmet(save.condition(), state));
	}

	private static Decision restore(@Nullable PostState state, Command command, Wish.Restore restore, Instant now) {
		if (state != null && state.erased()) {
			return refused(Refusal.ERASED);
		}
		return holds(restore.condition(), state) ? written(state, command, restore.content(), now)
				: refused(unmet(restore.condition(), state));
	}

	private static Decision bringIn(@Nullable PostState state, Command command, Wish.Import wish, Instant now) {
		if (state == null) {
			return written(null, command, wish.content(), now);
		}
		if (command.fingerprint().equals(state.imported())) {
			return new Decision.Unchanged();
		}
		if (state.current().isDeletion()) {
			return refused(state.erased() ? Refusal.ERASED : Refusal.DELETED);
		}
		return written(state, command, wish.content(), now);
	}

	private static Decision delete(@Nullable PostState state, Command command, Wish.Delete delete, Instant now) {
		if (state == null) {
			return refused(Refusal.NO_SUCH_POST);
		}
		if (state.current().isDeletion()) {
			return refused(state.erased() ? Refusal.ERASED : Refusal.DELETED);
		}
		if (!holds(delete.condition(), state)) {
			return refused(unmet(delete.condition(), state));
		}
		Revision revision = removal(state, command, now);
		Post last = state.current().post();
		List<String> aliases = (last != null) ? last.aliases() : List.of();
		return new Decision.Granted(new PostDeleted(command.id(), revision.number(), revision.at(), false, aliases),
				state.then(revision, state.owner(), command));
	}

	private static Decision erase(@Nullable PostState state, Command command, Instant now) {
		if (state == null) {
			return refused(Refusal.NO_SUCH_POST);
		}
		if (state.erased()) {
			return refused(Refusal.ERASED);
		}
		Revision revision = removal(state, command, now);
		return new Decision.Granted(new PostDeleted(command.id(), revision.number(), revision.at(), true),
				state.erasedBy(revision, command));
	}

	private static boolean holds(Condition condition, @Nullable PostState state) {
		return condition.holdsFor(state);
	}

	private static Refusal unmet(Condition condition, @Nullable PostState state) {
		if (state == null) {
			return Refusal.NO_SUCH_POST;
		}
		return (condition instanceof Condition.NeverExisted) ? Refusal.ALREADY_EXISTS : Refusal.STALE;
	}

	private static Decision written(@Nullable PostState state, Command command, PostContent content, Instant now) {
		String owner = owner(state, command, content);
		if (!command.actor().mayTouchPostsOf(owner)) {
			return refused(Refusal.NOT_YOUR_NAME);
		}
		if (content.status() == PostStatus.PUBLISHED && content.isEmpty()) {
			return refused(Refusal.NOTHING_TO_PUBLISH);
		}
		Post post = post(state, command, content, owner, now);
		Revision revision = new Revision(post.revision(), post.updatedAt(), command.actor().name(), command.traceId(),
				post);
		PostState next = (state != null) ? state.then(revision, owner, command)
				: PostState.first(revision, owner, command);
		return new Decision.Granted(new PostSaved(post), next);
	}

	private static Revision removal(PostState state, Command command, Instant now) {
		return new Revision(state.revision() + 1, state.notBefore(now), command.actor().name(), command.traceId(),
				null);
	}

	private static String owner(@Nullable PostState state, Command command, PostContent content) {
		if (content.author() != null) {
			return content.author();
		}
		return (state != null) ? state.owner() : command.actor().name();
	}

	private static Post post(@Nullable PostState state, Command command, PostContent content, String owner,
			Instant now) {
		Post before = (state != null) ? state.current().post() : null;
		Instant at = (state != null) ? state.notBefore(now) : now;
		return new Post(command.id(), (state != null) ? state.revision() + 1 : 1,
				Objects.requireNonNullElseGet(content.slug(), () -> Slug.of(content.title())), content.title(),
				content.body(), content.format(), content.language(), content.tags(), owner, content.status(),
				publishedAt(before, content, at), (state != null) ? state.createdAt() : at, at, content.excerpt(),
				content.canonicalUrl(), content.aliases(), content.source());
	}

	private static @Nullable Instant publishedAt(@Nullable Post before, PostContent content, Instant at) {
		if (content.publishedAt() != null) {
			return content.publishedAt();
		}
		if (before != null && before.publishedAt() != null) {
			return before.publishedAt();
		}
		return (content.status() == PostStatus.PUBLISHED) ? at : null;
	}

	private static Decision refused(Refusal reason) {
		return new Decision.Refused(reason);
	}

}
