package org.broadsheet.search.feeds;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.broadsheet.events.Slug;
import org.broadsheet.search.query.Article;
import org.broadsheet.search.site.SiteSettings;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Knows which feeds an article is in. */
@Component
public class FeedAddresses {

	private final SiteSettings site;

	FeedAddresses(SiteSettings site) {
		this.site = site;
	}

	/**
	 * The absolute addresses of the feeds of the site, the article's tags and its author.
	 */
	public List<String> of(Article article) {
		List<String> pages = new ArrayList<>();
		pages.add("/");
		article.post().tags().forEach((tag) -> pages.add("/tags/" + tag.slug()));
		pages.add("/authors/" + Slug.of(article.post().author()));
		return pages.stream().flatMap(this::ofPage).toList();
	}

	private Stream<String> ofPage(String page) {
		String encoded = UriUtils.encodePath(page, StandardCharsets.UTF_8);
		return Arrays.stream(FeedFormat.values()).map((format) -> this.site.url() + format.pathOf(encoded));
	}

}
