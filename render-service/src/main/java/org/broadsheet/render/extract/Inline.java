package org.broadsheet.render.extract;

import java.util.Objects;
import java.util.Set;

import org.broadsheet.render.document.Markup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * The words of a paragraph with the markup that an excerpt keeps, up to a length.
 *
 * @param paragraph an element with the copied content
 * @param text the same as plain text
 */
record Inline(Element paragraph, String text) {

	private static final Set<String> KEPT = Set.of("abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "i",
			"ins", "kbd", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "strong", "sub", "sup", "u", "var");

	/**
	 * Copies a paragraph's content.
	 * @param end how many characters of its plain text to copy
	 * @param ending what to write behind them
	 */
	static Inline of(Node paragraph, int end, String ending) {
		Copy copy = new Copy(end);
		NodeTraversor.filter(copy, paragraph);
		copy.finish(ending);
		return new Inline(copy.root, copy.text.toString());
	}

	String html() {
		return Markup.within(new Element("body").appendChild(this.paragraph));
	}

	private static final class Copy implements NodeFilter {

		private final int end;

		private final Element root = new Element("p");

		private final StringBuilder text = new StringBuilder();

		private Element destination = this.root;

		Copy(int end) {
			this.end = end;
		}

		@Override
		public FilterResult head(Node node, int depth) {
			if (node instanceof TextNode leaf) {
				return add(leaf.getWholeText());
			}
			if (node instanceof Element element && depth > 0) {
				if (element.nameIs("br")) {
					return add(" ");
				}
				if (element.hasClass("footnote-ref")) {
					return FilterResult.SKIP_ENTIRELY;
				}
				if (KEPT.contains(element.normalName())) {
					this.destination = this.destination.appendElement(element.normalName());
					copy(element, "lang");
					copy(element, "dir");
				}
			}
			return FilterResult.CONTINUE;
		}

		private void copy(Element from, String attribute) {
			if (from.hasAttr(attribute)) {
				this.destination.attr(attribute, from.attr(attribute));
			}
		}

		private FilterResult add(String whole) {
			int start = this.text.length();
			for (int i = 0; i < whole.length() && this.text.length() < this.end; i++) {
				char c = whole.charAt(i);
				boolean space = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
				if (!space || !(this.text.isEmpty() || this.text.charAt(this.text.length() - 1) == ' ')) {
					this.text.append(space ? ' ' : c);
				}
			}
			if (this.text.length() > start) {
				this.destination.appendText(this.text.substring(start));
			}
			return (this.text.length() >= this.end) ? FilterResult.STOP : FilterResult.CONTINUE;
		}

		@Override
		public FilterResult tail(Node node, int depth) {
			if (node instanceof Element element && depth > 0 && KEPT.contains(element.normalName())) {
				Element parent = this.destination.parent();
				this.destination = (parent != null) ? parent : this.root;
			}
			return FilterResult.CONTINUE;
		}

		// The text ends where its last letter stands.
		void finish(String ending) {
			int length = this.text.length();
			while (length > 0 && this.text.charAt(length - 1) == ' ') {
				this.text.setLength(--length);
			}
			Node last = this.root;
			while (last.lastChild() != null) {
				last = Objects.requireNonNull(last.lastChild());
			}
			if (last instanceof TextNode leaf) {
				leaf.text(leaf.getWholeText().stripTrailing() + ending);
				this.text.append(ending);
			}
		}

	}

}
