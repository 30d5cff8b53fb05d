package org.broadsheet.render.extract;

import java.util.ArrayList;
import java.util.List;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * What lists show of a post: the author's own words for it, or what stands before the
 * author's {@code <!--more-->}, or the first paragraphs.
 *
 * @param html paragraphs with inline markup, without links, images and headings
 * @param text the same as plain text
 * @param whole whether there is nothing more to read
 */
public record Excerpt(String html, String text, boolean whole) {

	/** The weight of an excerpt that the author did not delimit. */
	static final int WORDS = 55;

	public static Excerpt of(Document document, @Nullable String authors) {
		if (authors != null && !authors.isBlank()) {
			return authors(authors.strip());
		}
		return new Teaser(Opening.of(document)).excerpt();
	}

	private static Excerpt authors(String text) {
		List<String> paragraphs = new ArrayList<>();
		for (String paragraph : text.split("\\R\\s*\\R", -1)) {
			paragraphs.add("<p>" + Entities.escape(paragraph.strip()) + "</p>");
		}
		return new Excerpt(String.join("\n", paragraphs), text, false);
	}

}
