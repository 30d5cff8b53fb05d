package org.broadsheet.ingest.access;

/** What a token may be good for, as Spring Security names it. */
final class Scopes {

	static final String READ = "SCOPE_posts:read";

	static final String WRITE = "SCOPE_posts:write";

	static final String ADMIN = "SCOPE_admin";

	/** Whoever may see and change all posts. */
	static final String EDITOR = "EDITOR";

	private Scopes() {
	}

}
