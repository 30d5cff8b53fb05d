package org.broadsheet.search.query;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.broadsheet.events.LanguageTag;
import org.broadsheet.events.Post;
import org.broadsheet.events.PostFormat;
import org.broadsheet.events.PostId;
import org.broadsheet.events.PostStatus;
import org.broadsheet.events.Rendering;
import org.broadsheet.events.Slug;
import org.broadsheet.events.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Of a document what lists of articles show; its texts, ten times as long, stay in the
 * index.
 */
record Listed(PublishedPost post, Excerpt rendering) {

	/** The fields to ask for. */
	static final List<String> READ = List.of("post.id", "post.revision", "post.slug", "post.title", "post.language",
			"post.tags", "post.author", "post.publishedAt", "post.createdAt", "post.updatedAt", "rendering.excerptHtml",
			"rendering.excerptText", "rendering.excerptIsWhole", "rendering.wordCount", "rendering.readingMinutes",
			"rendering.leadImage");

	@JsonIgnoreProperties(ignoreUnknown = true)
	record PublishedPost(PostId id, long revision, Slug slug, String title, @Nullable LanguageTag language,
			List<Tag> tags, String author, Instant publishedAt, Instant createdAt, Instant updatedAt) {
	}

	@JsonIgnoreProperties(ignoreUnknown = true)
	record Excerpt(String excerptHtml, String excerptText, boolean excerptIsWhole, int wordCount, int readingMinutes,
			Rendering.@Nullable Image leadImage) {
	}

	/** The article without its body. */
	Article article() {
		return new Article(new Post(this.post.id(), this.post.revision(), this.post.slug(), this.post.title(), "",
				PostFormat.MARKDOWN, this.post.language(), this.post.tags(), this.post.author(), PostStatus.PUBLISHED,
				this.post.publishedAt(), this.post.createdAt(), this.post.updatedAt(), null, null, List.of(), null),
				new Rendering("", this.rendering.excerptHtml(), this.rendering.excerptText(),
						this.rendering.excerptIsWhole(), List.of(), this.rendering.wordCount(),
						this.rendering.readingMinutes(), this.rendering.leadImage(), "", "", List.of()));
	}

}
