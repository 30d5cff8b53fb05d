package org.broadsheet.search.query;

import org.broadsheet.events.Post;
import org.broadsheet.events.Rendering;

/**
 * A published post as readers see it: what its author said of it, and what render made of
 * its body.
 */
public record Article(Post post, Rendering rendering) {
}
