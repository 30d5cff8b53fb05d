package org.broadsheet.render.rendering;

import org.broadsheet.events.LanguageTag;
import org.broadsheet.events.Post;
import org.broadsheet.events.PostFormat;
import org.jspecify.annotations.Nullable;

/**
 * All of a post that its rendering depends on.
 *
 * @param title plain text, possibly empty
 * @param body the source, in {@code format}
 * @param language the author's choice, or null where it is to be detected
 * @param excerpt the author's own, in plain text, or null where one is to be made
 */
public record Manuscript(String title, String body, PostFormat format, @Nullable LanguageTag language,
		@Nullable String excerpt) {

	public static Manuscript of(Post post) {
		return new Manuscript(post.title(), post.body(), post.format(), post.language(), post.excerpt());
	}

}
