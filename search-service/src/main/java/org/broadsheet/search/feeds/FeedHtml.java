package org.broadsheet.search.feeds;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;

/** The HTML of an article as it can be read far from its page. */
final class FeedHtml {

	private static final List<String> ADDRESSES = List.of("href", "src", "poster", "cite");

	private FeedHtml() {
	}

	/**
	 * Makes all addresses absolute. A frame, which feed readers do not show, becomes a
	 * link to what it would show; styles, which they do not trust, are left out.
	 * @param page the absolute address of the article
	 */
	static String of(String html, String page) {
		Document document = Jsoup.parseBodyFragment(PlainText.of(html), page);
		document.outputSettings().prettyPrint(false);
		document.nodeStream(TextNode.class).forEach((text) -> text.text(PlainText.of(text.getWholeText())));
		document.select("iframe").forEach(FeedHtml::link);
		document.select("[style]").removeAttr("style");
		for (String attribute : ADDRESSES) {
			document.select("[" + attribute + "]").forEach((element) -> absolute(element, attribute));
		}
		document.select("[srcset]").forEach(FeedHtml::absoluteSources);
		return document.body().html();
	}

	private static void absolute(Element element, String attribute) {
		String address = element.absUrl(attribute);
		if (!address.isEmpty()) {
			element.attr(attribute, address);
		}
	}

	// Addresses may hold commas, but a candidate ends with a comma and a space.
	private static void absoluteSources(Element image) {
		String sources = Arrays.stream(image.attr("srcset").strip().split(",\\s+")).map((candidate) -> {
			String[] parts = candidate.strip().split("\\s+", 2);
			String address = Addresses.resolve(image.baseUri(), parts[0]);
			return (parts.length > 1) ? address + " " + parts[1] : address;
		}).collect(Collectors.joining(", "));
		image.attr("srcset", sources);
	}

	private static void link(Element frame) {
		String address = frame.absUrl("src");
		String title = frame.attr("title");
		frame.replaceWith(new Element(Tag.valueOf("a"), frame.baseUri()).attr("href", address)
			.text(title.isBlank() ? address : title));
	}

}
