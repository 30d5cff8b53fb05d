package org.broadsheet.events;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A post was deleted: its address answers 410 from now on.
 *
 * @param revision the revision that the deletion itself takes
 * @param at when
 * @param erased whether its content was erased from the history too, as the law lets
 * people ask
 * @param aliases the old addresses of the post, which answer 410 too; none where it was
 * erased
 */
public record PostDeleted(PostId id, long revision, Instant at, boolean erased,
		List<String> aliases) implements PostEvent {

	public PostDeleted {
		Objects.requireNonNull(id, "id");
		Objects.requireNonNull(at, "at");
		// Events of the first days have none.
		aliases = List.copyOf(Objects.requireNonNullElse(aliases, List.of()));
	}

	/** A deletion of a post that had no other address. */
	public PostDeleted(PostId id, long revision, Instant at, boolean erased) {
		this(id, revision, at, erased, List.of());
	}

}
