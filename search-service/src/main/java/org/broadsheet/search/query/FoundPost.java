package org.broadsheet.search.query;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.broadsheet.events.LanguageTag;
import org.broadsheet.events.PostId;
import org.broadsheet.events.PublicAddress;
import org.broadsheet.events.Rendering;
import org.broadsheet.events.Slug;
import org.broadsheet.events.Tag;
import org.broadsheet.search.index.Blocks;
import org.jspecify.annotations.Nullable;

/** Of a post what is shown where it was found; all else stays in the index. */
public record FoundPost(Named post, Excerpt rendering) {

	/** The fields to ask for. */
	static final List<String> READ = List.of("post.id", "post.slug", "post.title", "post.language", "post.tags",
			"post.author", "post.publishedAt", "rendering.excerptText", "rendering.readingMinutes",
			"rendering.leadImage");

	/** What its author said of it. */
	@JsonIgnoreProperties(ignoreUnknown = true)
	public record Named(PostId id, Slug slug, String title, @Nullable LanguageTag language, List<Tag> tags,
			String author, Instant publishedAt) {

		/** See {@link org.broadsheet.events.Post#path()}. */
		public String path() {
			return PublicAddress.of(this.slug, this.id);
		}

	}

	/** What render made of its body. */
	@JsonIgnoreProperties(ignoreUnknown = true)
	public record Excerpt(String excerptText, int readingMinutes, Rendering.@Nullable Image leadImage) {

		/** See {@link Article#summary()}. */
		public String summary() {
			return Blocks.inOneLine(this.excerptText);
		}

	}

}
