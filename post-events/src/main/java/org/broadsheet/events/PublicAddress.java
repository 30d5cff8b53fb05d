package org.broadsheet.events;

/** Where a post stands on the readers' site. */
public final class PublicAddress {

	private PublicAddress() {
	}

	/**
	 * The path of a post, not percent-encoded: {@code /posts/{slug}-{short id}}, or the
	 * short id alone.
	 */
	public static String of(Slug slug, PostId id) {
		return slug.isEmpty() ? "/posts/" + ShortId.of(id) : "/posts/" + slug + "-" + ShortId.of(id);
	}

}
