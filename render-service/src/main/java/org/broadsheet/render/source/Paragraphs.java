package org.broadsheet.render.source;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.broadsheet.render.limits.Interruption;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Makes paragraphs of what authors part by blank lines, as WordPress does when it shows a
 * post: what stands bare between blocks is a paragraph, and in posts without any
 * paragraph of their own a line end is a line break.
 */
final class Paragraphs {

	private static final Pattern BLANK_LINES = Pattern.compile("[ \\t]*\\r?\\n[ \\t]*(?:\\r?\\n[ \\t]*)+");

	private static final Pattern LINE_END = Pattern.compile("[ \\t]*\\r?\\n[ \\t]*");

	private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+");

	private static final Set<String> INLINE = Set.of("a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "data",
			"del", "dfn", "em", "font", "i", "iframe", "img", "input", "ins", "kbd", "label", "map", "mark", "q",
			"ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
			"big", "acronym", "object", "embed");

	private final Element container;

	private final boolean breakLines;

	private Element paragraph = new Element("p");

	private Paragraphs(Element container, boolean breakLines) {
		this.container = container;
		this.breakLines = breakLines;
	}

	static void restore(Element body, String source) {
		boolean hasParagraphs = source.contains("<p>") || source.contains("<p ") || source.contains("<!-- wp:");
		for (Element each : body.select("blockquote, div, body > section, body > article")) {
			restore(each, !hasParagraphs);
		}
		restore(body, !hasParagraphs);
	}

	private static void restore(Element container, boolean breakLines) {
		boolean body = container.nameIs("body");
		if (body || container.textNodes().stream().anyMatch((text) -> text.getWholeText().contains("\n\n"))) {
			new Paragraphs(container, breakLines).restore();
		}
	}

	private void restore() {
		List<Node> children = List.copyOf(this.container.childNodes());
		this.container.empty();
		for (Node child : children) {
			Interruption.check();
			if (child instanceof TextNode text) {
				add(text.getWholeText());
			}
			else if (child instanceof Element element && INLINE.contains(element.normalName())) {
				this.paragraph.appendChild(child);
			}
			else {
				finish();
				this.container.appendChild(child);
			}
		}
		finish();
	}

	private void add(String text) {
		String[] parts = BLANK_LINES.split(text, -1);
		for (int i = 0; i < parts.length; i++) {
			if (i > 0) {
				finish();
			}
			addLines(parts[i]);
		}
	}

	private void addLines(String text) {
		if (!this.breakLines) {
			append(text);
			return;
		}
		String[] lines = LINE_END.split(text, -1);
		for (int i = 0; i < lines.length; i++) {
			if (i > 0 && this.paragraph.childNodeSize() > 0) {
				this.paragraph.appendElement("br");
				this.paragraph.appendText("\n");
			}
			append(lines[i]);
		}
	}

	// A line that is but an address embeds what stands there.
	private void append(String text) {
		if (ADDRESS.matcher(text.strip()).matches()) {
			this.paragraph.appendElement("iframe").attr("src", text.strip());
		}
		else if (!text.isEmpty()) {
			this.paragraph.appendText(text);
		}
	}

	private void finish() {
		Node last = this.paragraph.lastChild();
		while (last != null && isSpace(last)) {
			last.remove();
			last = this.paragraph.lastChild();
		}
		if (this.paragraph.childNodeSize() > 0) {
			this.container.appendChild(this.paragraph);
			this.container.appendText("\n");
			this.paragraph = new Element("p");
		}
	}

	private static boolean isSpace(Node node) {
		return node.nameIs("br") || node instanceof Comment || (node instanceof TextNode text && text.isBlank());
	}

}
