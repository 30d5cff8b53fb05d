package org.broadsheet.ingest.decision;

import org.broadsheet.events.PostId;
import org.jspecify.annotations.Nullable;

/**
 * A wish about one post.
 *
 * @param id the post
 * @param commandId the same for each repetition of the same command
 * @param fingerprint a digest of what was asked, so that an id used again for something
 * else is noticed
 * @param traceId the trace (W3C Trace Context) that it belongs to, 32 hex digits, or null
 */
public record Command(PostId id, String commandId, String fingerprint, Actor actor, Wish wish,
		@Nullable String traceId) {
}
