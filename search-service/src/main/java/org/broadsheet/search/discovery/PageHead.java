package org.broadsheet.search.discovery;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.broadsheet.events.Rendering;
import org.broadsheet.search.feeds.FeedFormat;
import org.broadsheet.search.feeds.FeedSettings;
import org.broadsheet.search.query.Article;
import org.broadsheet.search.site.SiteSettings;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** What the template of a page's head asks for. All addresses are absolute. */
@Component
public class PageHead {

	private final SiteSettings site;

	private final FeedSettings feeds;

	private final StructuredData data;

	PageHead(SiteSettings site, FeedSettings feeds, StructuredData data) {
		this.site = site;
		this.feeds = feeds;
		this.data = data;
	}

	/** A feed that a page points to, also by its path alone. */
	public record FeedLink(String type, String label, String title, String path, String address) {
	}

	/**
	 * The feeds of a page: that of the site, before it that of the list if the page is of
	 * a tag or an author.
	 * @param kind of list, or null
	 * @param name of the list
	 * @param canonical the address of the list
	 */
	public List<FeedLink> feeds(@Nullable String kind, @Nullable String name, @Nullable String canonical) {
		List<FeedLink> links = new ArrayList<>();
		if (canonical != null && ("tag".equals(kind) || "author".equals(kind))) {
			String path = UriComponentsBuilder.fromUriString(canonical).build().getPath();
			links.addAll(links(String.valueOf(path), name + " – " + this.site.name()));
		}
		links.addAll(links("/", this.site.name()));
		return links;
	}

	/** The hub that tells subscribers of the feeds at once, or null. */
	public @Nullable String hub() {
		return (this.feeds.hub() != null) ? this.feeds.hub().toString() : null;
	}

	/** The language as Open Graph writes it, such as {@code fr_FR}; empty if unknown. */
	public String locale(@Nullable Article article) {
		String language = (article != null && article.post().language() != null) ? article.post().language().value()
				: this.site.language().toLanguageTag();
		return language.replace('-', '_');
	}

	/**
	 * What a page is about, in a line or two: an article's summary, or else the site's.
	 */
	public String description(@Nullable Article article) {
		String summary = (article != null) ? article.summary() : "";
		return summary.isEmpty() ? this.site.description() : summary;
	}

	/** The first image of an article, or null. */
	public @Nullable String image(@Nullable Article article) {
		Rendering.Image image = (article != null) ? article.rendering().leadImage() : null;
		return (image != null) ? this.data.absolute(image.src()) : null;
	}

	/** The page as schema.org data, fit to stand in a script element. */
	public String jsonLd(@Nullable Article article, @Nullable String name, @Nullable String canonical) {
		return this.data.of(article, name, canonical);
	}

	static String absolute(SiteSettings site, String path) {
		return site.url() + UriUtils.encodePath(path, StandardCharsets.UTF_8);
	}

	private List<FeedLink> links(String path, String title) {
		return Arrays.stream(FeedFormat.values())
			.map((format) -> new FeedLink(format.mediaType().toString(), format.label(),
					title + " (" + format.label() + ")", format.pathOf(path), this.site.url() + format.pathOf(path)))
			.toList();
	}

}
