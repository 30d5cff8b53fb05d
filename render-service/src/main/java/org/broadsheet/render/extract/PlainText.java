package org.broadsheet.render.extract;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * A document's words without markup, its code apart.
 *
 * @param text a line for each block; alternative texts of images included, code and the
 * marks of footnotes left out
 * @param code the code blocks and code spans, a line end after each
 */
public record PlainText(String text, String code) {

	public static PlainText of(Document document) {
		Collector collector = new Collector();
		NodeTraversor.traverse(collector, document.body());
		return new PlainText(collector.text.toString().strip(), collector.code.toString().strip());
	}

	private static final class Collector implements NodeVisitor {

		private final StringBuilder text = new StringBuilder();

		private final StringBuilder code = new StringBuilder();

		private int inCode;

		private int inMark;

		@Override
		public void head(Node node, int depth) {
			if (node instanceof TextNode leaf) {
				add(leaf.getWholeText());
			}
			else if (node instanceof Element element) {
				this.inCode += isCode(element) ? 1 : 0;
				this.inMark += isMark(element) ? 1 : 0;
				separate(element);
				if (element.nameIs("img")) {
					add(" " + element.attr("alt") + " ");
				}
			}
		}

		@Override
		public void tail(Node node, int depth) {
			if (node instanceof Element element) {
				separate(element);
				this.inMark -= isMark(element) ? 1 : 0;
				if (isCode(element)) {
					this.inCode--;
					lineEnd(this.code);
				}
			}
		}

		private static boolean isCode(Element element) {
			return element.nameIs("code") || element.nameIs("pre") || element.nameIs("kbd") || element.nameIs("samp");
		}

		// The numbers and arrows of footnotes, which would become part of the words.
		private static boolean isMark(Element element) {
			return (element.nameIs("sup") && element.hasClass("footnote-ref"))
					|| (element.nameIs("a") && element.hasClass("footnote-backref"));
		}

		private void separate(Element element) {
			if (this.inCode == 0 && (element.isBlock() || element.nameIs("br"))) {
				lineEnd(this.text);
			}
		}

		private static void lineEnd(StringBuilder to) {
			int length = to.length();
			while (length > 0 && to.charAt(length - 1) == ' ') {
				to.setLength(--length);
			}
			if (length > 0 && to.charAt(length - 1) != '\n') {
				to.append('\n');
			}
		}

		private void add(String added) {
			if (this.inCode > 0) {
				this.code.append(added);
			}
			else if (this.inMark == 0) {
				appendCollapsed(added);
			}
		}

		// Single spaces are taken with the words around them.
		private void appendCollapsed(String added) {
			boolean spaced = this.text.isEmpty() || endsInSpace();
			int done = 0;
			for (int i = 0; i < added.length(); i++) {
				char c = added.charAt(i);
				boolean space = isSpace(c);
				if (space && (spaced || c != ' ')) {
					this.text.append(added, done, i).append(spaced ? "" : " ");
					done = i + 1;
				}
				spaced = space;
			}
			this.text.append(added, done, added.length());
		}

		private static boolean isSpace(char c) {
			return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
		}

		private boolean endsInSpace() {
			char last = this.text.charAt(this.text.length() - 1);
			return last == ' ' || last == '\n';
		}

	}

}
