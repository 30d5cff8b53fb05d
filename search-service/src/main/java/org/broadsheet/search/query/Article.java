package org.broadsheet.search.query;

import org.broadsheet.events.Post;
import org.broadsheet.events.Rendering;
import org.broadsheet.search.index.Blocks;

/**
 * A published post as readers see it: what its author said of it, and what render made of
 * its body.
 */
public record Article(Post post, Rendering rendering) {

	/** The excerpt as plain text in one line, for all that have no other form for it. */
	public String summary() {
		return Blocks.inOneLine(this.rendering.excerptText());
	}

}
