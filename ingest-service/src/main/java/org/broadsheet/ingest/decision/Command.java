package org.broadsheet.ingest.decision;

import org.broadsheet.events.PostId;

/**
 * A wish about one post.
 *
 * @param id the post
 * @param commandId the same for each repetition of the same command
 * @param fingerprint a digest of what was asked, so that an id used again for something
 * else is noticed
 */
public record Command(PostId id, String commandId, String fingerprint, Actor actor, Wish wish) {
}
