package org.broadsheet.render.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * The paragraphs with which a document opens; headings, captions, code, tables and lists
 * left out.
 *
 * @param paragraphs elements or bare texts
 * @param delimited whether the author's {@code <!--more-->} ends it
 * @param complete whether nothing was left out
 */
record Opening(List<Node> paragraphs, boolean delimited, boolean complete) {

	// More than any excerpt needs, so that a long document is not walked to its end.
	private static final int MAX_PARAGRAPHS = 100;

	private static final Set<String> CONTAINERS = Set.of("body", "div", "section", "article", "header", "blockquote");

	static Opening of(Document document) {
		Collector collector = new Collector();
		NodeTraversor.filter(collector, document.body());
		boolean delimited = collector.more >= 0;
		List<Node> paragraphs = delimited ? collector.paragraphs.subList(0, collector.more) : collector.paragraphs;
		return new Opening(paragraphs, delimited, collector.complete);
	}

	private static final class Collector implements NodeFilter {

		private final List<Node> paragraphs = new ArrayList<>();

		private int more = -1;

		private boolean complete = true;

		@Override
		public FilterResult head(Node node, int depth) {
			if (this.paragraphs.size() >= MAX_PARAGRAPHS) {
				this.complete = false;
				return FilterResult.STOP;
			}
			return switch (node) {
				case Comment _ -> more();
				case TextNode text -> text(text);
				case Element element -> element(element);
				default -> FilterResult.CONTINUE;
			};
		}

		private FilterResult more() {
			if (this.more < 0 && !this.paragraphs.isEmpty()) {
				this.more = this.paragraphs.size();
			}
			return FilterResult.CONTINUE;
		}

		private FilterResult text(TextNode text) {
			if (!text.isBlank()) {
				add(text);
			}
			return FilterResult.CONTINUE;
		}

		private FilterResult element(Element element) {
			if (element.nameIs("p")) {
				boolean embed = isEmbed(element);
				if (element.hasText() && !embed) {
					add(element);
				}
				this.complete = this.complete && !embed && element.stream().noneMatch((each) -> each.nameIs("img"));
				return FilterResult.SKIP_ENTIRELY;
			}
			if (CONTAINERS.contains(element.normalName()) && !element.hasClass("embed")) {
				return FilterResult.CONTINUE;
			}
			this.complete = false;
			return FilterResult.SKIP_ENTIRELY;
		}

		private static boolean isEmbed(Element paragraph) {
			Element only = paragraph.firstElementChild();
			return only != null && only.hasClass("embed") && paragraph.childrenSize() == 1
					&& paragraph.ownText().isBlank();
		}

		private void add(Node paragraph) {
			this.complete &= this.more < 0;
			this.paragraphs.add(paragraph);
		}

	}

}
