package org.broadsheet.search.feeds;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;

import org.broadsheet.events.Post;
import org.broadsheet.events.Rendering;
import org.broadsheet.events.Slug;
import org.broadsheet.events.Tag;
import org.broadsheet.search.query.Article;
import org.broadsheet.search.site.SiteSettings;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Makes entries of articles. */
@Component
class FeedEntries {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC);

	private final SiteSettings site;

	private final FeedSettings settings;

	FeedEntries(SiteSettings site, FeedSettings settings) {
		this.site = site;
		this.settings = settings;
	}

	FeedEntry of(Article article) {
		Post post = article.post();
		Rendering rendering = article.rendering();
		String url = address(post.path());
		Instant published = Objects.requireNonNull(post.publishedAt());
		return new FeedEntry(id(post), url, PlainText.of(post.title()), PlainText.of(article.summary()),
				FeedHtml.of(rendering.excerptHtml(), url),
				this.settings.fullText() ? FeedHtml.of(rendering.html(), url) : null, rendering.excerptIsWhole(),
				published, post.updatedAt().isAfter(published) ? post.updatedAt() : published,
				PlainText.of(post.author()), address("/authors/" + Slug.of(post.author())),
				post.tags().stream().map((tag) -> new Tag(PlainText.of(tag.name()), tag.slug())).toList(),
				(post.language() != null) ? post.language().value() : null, (rendering.leadImage() != null)
						? Addresses.resolve(url, PlainText.of(rendering.leadImage().src())) : null);
	}

	// A tag URI (RFC 4151): unlike the address it does not change with the title.
	private String id(Post post) {
		String authority = Objects.requireNonNullElseGet(this.settings.authority(), () -> this.site.url().getHost());
		return "tag:" + authority + "," + DAY.format(post.createdAt()) + ":" + post.id();
	}

	private String address(String path) {
		return this.site.url() + UriUtils.encodePath(path, StandardCharsets.UTF_8);
	}

}
