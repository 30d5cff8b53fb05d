package org.broadsheet.render.document;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.broadsheet.events.LanguageTag;
import org.broadsheet.events.Rendering.Heading;
import org.broadsheet.events.Rendering.Image;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Makes a safe document fit for a page and takes down what stands in it. It adds only
 * names and values of its own.
 */
public final class Page {

	private static final int MAX_LINKS = 1000;

	/** Characters that a small screen shows below the title. */
	private static final int SCREENFUL = 600;

	private final Document document;

	private final List<Element> code = new ArrayList<>();

	private final List<Element> headings = new ArrayList<>();

	private final Footnotes footnotes = new Footnotes();

	private final Set<URI> links = new LinkedHashSet<>();

	private @Nullable Image leadImage;

	private @Nullable String title;

	private List<Heading> tableOfContents = List.of();

	private Page(Document document) {
		this.document = document;
	}

	/**
	 * Fits a sanitised document, in place.
	 * @param untitled whether its first heading is to become the title
	 */
	public static Page of(Document document, boolean untitled) {
		Page page = new Page(document);
		for (Element element : document.body().getAllElements()) {
			page.fit(element);
		}
		if (untitled) {
			page.takeTitle();
		}
		page.tableOfContents = new Headings().fit(page.headings);
		return page;
	}

	// The one heading of the first level that opens a text is its title; it would stand
	// on the page twice. A heading with nothing to head stays.
	private void takeTitle() {
		Element body = this.document.body();
		Element first = body.firstElementChild();
		if (first == null || !first.nameIs("h1")) {
			return;
		}
		boolean isTitle = body.childrenSize() > 1
				&& this.headings.stream().filter((each) -> each.nameIs("h1")).count() == 1;
		if (isTitle) {
			this.title = this.headings.removeFirst().text();
			first.remove();
		}
	}

	/** Colours the code of known languages. */
	public void highlightCode() {
		CodeHighlighter highlighter = new CodeHighlighter();
		this.code.forEach(highlighter::highlight);
	}

	/** Names in the language of the text what shows only signs. */
	public void name(@Nullable LanguageTag language) {
		this.footnotes.name(language);
	}

	private void fit(Element element) {
		switch (element.normalName()) {
			case "a" -> fitLink(element);
			case "img" -> fitImage(element);
			case "blockquote" -> Alerts.mark(element);
			case "code" -> this.code.add(element);
			case "section" -> this.footnotes.fitSection(element);
			case "input" -> element.attr("disabled", "");
			case "h1", "h2", "h3", "h4", "h5", "h6" -> this.headings.add(element);
			default -> {
			}
		}
	}

	private void fitLink(Element link) {
		this.footnotes.fitLink(link);
		String address = link.attr("href");
		if (Addresses.isExternal(address)) {
			link.attr("rel", "noopener noreferrer external");
			addLink(address);
		}
	}

	private void addLink(String address) {
		if (this.links.size() < MAX_LINKS) {
			try {
				this.links.add(new URI(address));
			}
			catch (URISyntaxException ex) {
				// Browsers follow more than RFC 3986 knows; such a link works but is
				// not told.
			}
		}
	}

	private void fitImage(Element image) {
		image.attr("alt", image.attr("alt"));
		if (this.leadImage == null) {
			this.leadImage = new Image(image.attr("src"), image.attr("alt"), size(image, "width"),
					size(image, "height"));
			hurry(image);
		}
		else {
			image.attr("loading", "lazy");
		}
		image.attr("decoding", "async");
	}

	// The first picture is mostly the largest thing that a reader waits for.
	private void hurry(Element first) {
		if (textBefore(first) <= SCREENFUL) {
			first.attr("fetchpriority", "high");
		}
	}

	private int textBefore(Element element) {
		int length = 0;
		for (Node node : (Iterable<Node>) this.document.body().nodeStream()::iterator) {
			if (node.equals(element) || length > SCREENFUL) {
				break;
			}
			length += (node instanceof TextNode text && !text.isBlank()) ? text.getWholeText().length() : 0;
		}
		return length;
	}

	private static @Nullable Integer size(Element image, String attribute) {
		String value = image.attr(attribute);
		return value.isEmpty() ? null : Integer.valueOf(value);
	}

	/** The whole body as HTML, without the marks in it: they have done their work. */
	public String html() {
		return Markup.within(this.document.body());
	}

	public Document document() {
		return this.document;
	}

	public List<Heading> tableOfContents() {
		return this.tableOfContents;
	}

	/** The title that the text had in itself, or null. */
	public @Nullable String title() {
		return this.title;
	}

	public @Nullable Image leadImage() {
		return this.leadImage;
	}

	public List<URI> links() {
		return List.copyOf(this.links);
	}

}
