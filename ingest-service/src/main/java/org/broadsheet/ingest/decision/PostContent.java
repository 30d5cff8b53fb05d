package org.broadsheet.ingest.decision;

import java.net.URI;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.broadsheet.events.LanguageTag;
import org.broadsheet.events.Post;
import org.broadsheet.events.PostFormat;
import org.broadsheet.events.PostStatus;
import org.broadsheet.events.Slug;
import org.broadsheet.events.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What an author says of a post; what the decision adds makes it a {@link Post}.
 *
 * @param slug null to derive it from the title
 * @param author null to keep the present one, or for a new post the actor's
 * @param publishedAt null to keep the present one, or else the moment of the decision
 */
public record PostContent(@Nullable Slug slug, String title, String body, PostFormat format,
		@Nullable LanguageTag language, List<Tag> tags, @Nullable String author, PostStatus status,
		@Nullable Instant publishedAt, @Nullable String excerpt, @Nullable URI canonicalUrl, List<String> aliases,
		@Nullable String source) {

	public PostContent {
		tags = List.copyOf(tags);
		aliases = List.copyOf(aliases);
	}

	public static PostContent of(Post post) {
		return new PostContent(post.slug(), post.title(), post.body(), post.format(), post.language(), post.tags(),
				post.author(), post.status(), post.publishedAt(), post.excerpt(), post.canonicalUrl(), post.aliases(),
				post.source());
	}

	/** Whether there is nothing that a reader could be shown. */
	@JsonIgnore
	public boolean isEmpty() {
		return this.title.isBlank() && this.body.isBlank();
	}

}
