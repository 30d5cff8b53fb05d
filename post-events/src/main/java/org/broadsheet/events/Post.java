package org.broadsheet.events;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A whole post at one revision, as its author wrote it.
 *
 * @param id its identity for ever
 * @param revision 1 for the first, then without gap
 * @param slug the readable part of its address, possibly empty
 * @param title plain text, possibly empty (a note)
 * @param body the source, in {@code format}
 * @param language the author's choice, or null where render is to detect it
 * @param tags in the author's order, each slug once
 * @param author the display name of who signs it
 * @param publishedAt the moment from which readers see it; null for a draft that was
 * never published
 * @param createdAt when revision 1 was accepted
 * @param updatedAt when this revision was accepted
 * @param excerpt the author's own summary in plain text, or null where one is to be made
 * @param canonicalUrl where the original stands, if elsewhere
 * @param aliases paths (and queries) on this site under which the post was known, such as
 * {@code /2020/12/old/}
 * @param source where it was imported from, such as
 * {@code wordpress:https://blog.example.org/?p=12}
 */
public record Post(PostId id, long revision, Slug slug, String title, String body, PostFormat format,
		@Nullable LanguageTag language, List<Tag> tags, String author, PostStatus status, @Nullable Instant publishedAt,
		Instant createdAt, Instant updatedAt, @Nullable String excerpt, @Nullable URI canonicalUrl,
		List<String> aliases, @Nullable String source) {

	public Post {
		Objects.requireNonNull(id, "id");
		Objects.requireNonNull(slug, "slug");
		Objects.requireNonNull(title, "title");
		Objects.requireNonNull(body, "body");
		Objects.requireNonNull(format, "format");
		Objects.requireNonNull(author, "author");
		Objects.requireNonNull(status, "status");
		Objects.requireNonNull(createdAt, "createdAt");
		Objects.requireNonNull(updatedAt, "updatedAt");
		if (revision < 1) {
			throw new IllegalArgumentException("revisions count from 1");
		}
		if (status == PostStatus.PUBLISHED && publishedAt == null) {
			throw new IllegalArgumentException("a published post has the moment of its publication");
		}
		tags = List.copyOf(tags);
		aliases = List.copyOf(aliases);
	}

	/**
	 * The post's address on the readers' site, such as
	 * {@code /posts/mon-billet-4k2j9x7q0zbd}.
	 */
	public String path() {
		return PublicAddress.of(this.slug, this.id);
	}

}
