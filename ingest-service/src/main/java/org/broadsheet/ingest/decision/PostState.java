package org.broadsheet.ingest.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * All that a decision needs to know of a post.
 *
 * @param current its newest revision
 * @param createdAt when revision 1 was accepted
 * @param owner the author whose post it is, also after its deletion
 * @param erased whether its content was erased for ever
 * @param imported the fingerprint of the last import, or null
 * @param first the command that made revision 1: a late repetition of it must never make
 * a second post; once erased, the command that erased it
 * @param answered the newest commands that were granted, oldest first
 */
public record PostState(Revision current, Instant createdAt, String owner, boolean erased, @Nullable String imported,
		Answered first, List<Answered> answered) {

	/** So many commands of a post can be repeated late and still get their answer. */
	static final int REMEMBERED = 16;

	public PostState {
		answered = List.copyOf(answered);
	}

	/** A command that was granted, and the revision that it made. */
	public record Answered(String commandId, String fingerprint, long revision) {
	}

	public long revision() {
		return this.current.number();
	}

	Optional<Answered> answerTo(Command command) {
		if (this.first.commandId().equals(command.commandId())) {
			return Optional.of(this.first);
		}
		return this.answered.stream().filter((answer) -> answer.commandId().equals(command.commandId())).findFirst();
	}

	/** Time as this post sees it: a clock that lags behind does not turn it back. */
	Instant notBefore(Instant now) {
		return now.isBefore(this.current.at()) ? this.current.at() : now;
	}

	static PostState first(Revision revision, String owner, Command command) {
		Answered answer = answer(command, revision);
		return new PostState(revision, revision.at(), owner, false, imported(command, null), answer, List.of());
	}

	PostState then(Revision next, String owner, Command command) {
		return new PostState(next, this.createdAt, owner, this.erased, imported(command, this.imported), this.first,
				with(answer(command, next)));
	}

	/** Not even the digests of what was written stay. */
	PostState erasedBy(Revision erasure, Command command) {
		return new PostState(erasure, this.createdAt, this.owner, true, null, answer(command, erasure), List.of());
	}

	private List<Answered> with(Answered answer) {
		List<Answered> all = new ArrayList<>(this.answered);
		all.add(answer);
		return (all.size() > REMEMBERED) ? all.subList(all.size() - REMEMBERED, all.size()) : all;
	}

	private static Answered answer(Command command, Revision revision) {
		return new Answered(command.commandId(), command.fingerprint(), revision.number());
	}

	private static @Nullable String imported(Command command, @Nullable String before) {
		return (command.wish() instanceof Wish.Import) ? command.fingerprint() : before;
	}

}
