package org.broadsheet.ingest.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.broadsheet.events.Post;

/**
 * A post as its author sees it: as it was written.
 *
 * @param url its address on the readers' site
 */
public record AuthorView(@JsonUnwrapped Post post, String url) {

	public AuthorView(Post post) {
		this(post, post.path());
	}

}
