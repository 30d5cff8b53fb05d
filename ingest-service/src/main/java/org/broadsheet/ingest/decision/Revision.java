package org.broadsheet.ingest.decision;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.broadsheet.events.Post;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a post's history.
 *
 * @param number 1 for the first, then without gap
 * @param at when it was accepted; never before the one before it
 * @param by who made it
 * @param traceId the trace (W3C Trace Context) of the write that made it, 32 hex digits,
 * or null where it is not known
 * @param post the whole post, or null where the revision is its deletion
 */
public record Revision(long number, Instant at, String by, @Nullable String traceId, @Nullable Post post) {

	@JsonIgnore
	public boolean isDeletion() {
		return this.post == null;
	}

}
