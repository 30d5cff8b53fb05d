package org.broadsheet.events;

import java.net.URI;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What a body became: safe HTML for the pages, and what search and lists need of it.
 * {@code POST /api/preview} answers the same.
 *
 * @param html the whole body as safe HTML; headings start at h2
 * @param excerptHtml the excerpt as safe HTML, without links or headings
 * @param excerptText the excerpt as plain text
 * @param excerptIsWhole whether the excerpt already is all there is to read, so no
 * "continue reading" is due
 * @param tableOfContents the headings in their order
 * @param wordCount words, or characters in languages written without spaces
 * @param readingMinutes at least 1
 * @param leadImage the first image of the body, or null
 * @param text the plain text for the index, a line for each block, alternative texts
 * included, code left out
 * @param code the text of code blocks and code spans, apart
 * @param links the outgoing addresses, each once
 */
public record Rendering(String html, String excerptHtml, String excerptText, boolean excerptIsWhole,
		List<Heading> tableOfContents, int wordCount, int readingMinutes, @Nullable Image leadImage, String text,
		String code, List<URI> links) {

	public Rendering {
		Objects.requireNonNull(html, "html");
		Objects.requireNonNull(excerptHtml, "excerptHtml");
		Objects.requireNonNull(excerptText, "excerptText");
		Objects.requireNonNull(text, "text");
		Objects.requireNonNull(code, "code");
		tableOfContents = List.copyOf(tableOfContents);
		links = List.copyOf(links);
	}

	/**
	 * A heading of the body.
	 *
	 * @param level 2 to 6
	 * @param anchor the {@code id} of the heading's element
	 * @param text plain text
	 */
	public record Heading(int level, String anchor, String text) {
	}

	/**
	 * An image of the body.
	 *
	 * @param src its address as the page has it
	 * @param alt its description, possibly empty
	 * @param width in CSS pixels, where known
	 * @param height in CSS pixels, where known
	 */
	public record Image(String src, String alt, @Nullable Integer width, @Nullable Integer height) {
	}

}
