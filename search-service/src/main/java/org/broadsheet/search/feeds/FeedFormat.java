package org.broadsheet.search.feeds;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.springframework.http.MediaType;

/** The kinds of feeds. */
public enum FeedFormat {

	/** RSS 2.0. */
	RSS("rss+xml", "RSS"),

	/** Atom, RFC 4287. */
	ATOM("atom+xml", "Atom"),

	/** JSON Feed 1.1. */
	JSON("feed+json", "JSON Feed");

	private final String subtype;

	private final String label;

	FeedFormat(String subtype, String label) {
		this.subtype = subtype;
		this.label = label;
	}

	/** As readers know it. */
	public String label() {
		return this.label;
	}

	/** The type without parameters, as links name it. */
	public MediaType mediaType() {
		return new MediaType("application", this.subtype);
	}

	/**
	 * The path of the feed of a page.
	 * @param page the path of the page, such as {@code /} or {@code /tags/news}
	 */
	public String pathOf(String page) {
		return (page.equals("/") ? "" : page) + "/feed." + extension();
	}

	String extension() {
		return name().toLowerCase(Locale.ROOT);
	}

	// JSON is UTF-8 without being told (RFC 8259, section 8.1).
	MediaType contentType() {
		return (this == JSON) ? mediaType() : new MediaType(mediaType(), StandardCharsets.UTF_8);
	}

}
