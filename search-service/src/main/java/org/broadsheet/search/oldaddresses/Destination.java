package org.broadsheet.search.oldaddresses;

import org.broadsheet.search.query.Selection;
import org.jspecify.annotations.Nullable;

/**
 * Where an old address of a list leads now.
 *
 * @param path on this site, not encoded
 * @param query encoded, or null
 * @param posts those that the list has: without any, there is no such list
 * @param page the list's page that must exist, from 1
 */
record Destination(String path, @Nullable String query, @Nullable Selection posts, int page) {

	static Destination of(String path) {
		return new Destination(path, null, null, 1);
	}

	static Destination list(String path, Selection posts, int page) {
		return new Destination(path, (page > 1) ? "page=" + page : null, posts, page);
	}

}
