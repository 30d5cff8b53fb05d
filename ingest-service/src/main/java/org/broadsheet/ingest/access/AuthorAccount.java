package org.broadsheet.ingest.access;

import java.util.Set;

/**
 * An author who is known by configuration.
 *
 * @param name under which the author signs
 * @param tokenSha256 the SHA-256 of the author's token in hex; the token itself is never
 * kept
 * @param scopes of {@code posts:read}, {@code posts:write}, {@code admin}
 * @param editor whether the author may change everybody's posts
 */
record AuthorAccount(String name, String tokenSha256, Set<String> scopes, boolean editor) {

	AuthorAccount {
		if (name == null || name.isBlank()) {
			throw new IllegalArgumentException("broadsheet.authors: each author has a name");
		}
		if (tokenSha256 == null || !tokenSha256.matches("[0-9a-fA-F]{64}")) {
			throw new IllegalArgumentException(
					"broadsheet.authors: token-sha256 of " + name + " must be 64 hex digits");
		}
		scopes = (scopes != null) ? Set.copyOf(scopes) : Set.of("posts:read", "posts:write");
	}

}
