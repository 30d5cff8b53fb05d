package org.broadsheet.events;

import java.time.Instant;
import java.util.Objects;

/**
 * A post was deleted: its address answers 410 from now on.
 *
 * @param revision the revision that the deletion itself takes
 * @param at when
 * @param erased whether its content was erased from the history too, as the law lets
 * people ask
 */
public record PostDeleted(PostId id, long revision, Instant at, boolean erased) implements PostEvent {

	public PostDeleted {
		Objects.requireNonNull(id, "id");
		Objects.requireNonNull(at, "at");
	}
}
