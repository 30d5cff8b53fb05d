package org.broadsheet.render.document;

import java.util.Optional;

import org.broadsheet.render.limits.Interruption;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Copies of a document what may reach a reader, by an allow-list, into a new one. What is
 * not allowed leaves its text, but for elements whose text nobody is meant to read. Takes
 * time linear in the document's size.
 */
public final class Sanitiser {

	private Sanitiser() {
	}

	public static Document sanitise(Document source) {
		Document safe = Document.createShell("");
		safe.outputSettings().prettyPrint(false);
		NodeTraversor.filter(new Copy(safe.body()), source.body());
		return safe;
	}

	private static final class Copy implements NodeFilter {

		private Element destination;

		Copy(Element destination) {
			this.destination = destination;
		}

		@Override
		public FilterResult head(Node node, int depth) {
			Interruption.check();
			if (node instanceof TextNode text) {
				this.destination.appendChild(new TextNode(text.getWholeText()));
			}
			else if (node instanceof Comment comment && Breaks.isMore(comment)) {
				this.destination.appendChild(new Comment(comment.getData()));
			}
			else if (node instanceof Element element && depth > 0) {
				return head(element);
			}
			return FilterResult.CONTINUE;
		}

		private FilterResult head(Element element) {
			String name = element.normalName();
			Optional<Element> link = Embeds.linkFor(element);
			if (link.isPresent()) {
				this.destination.appendChild(link.get());
				return FilterResult.SKIP_ENTIRELY;
			}
			if (!Parser.NamespaceHtml.equals(element.tag().namespace()) || AllowList.DROPPED.contains(name)) {
				return FilterResult.SKIP_ENTIRELY;
			}
			if (AllowList.allows(name)) {
				Element copy = copy(element, name);
				if (isLost(copy, name)) {
					this.destination.appendChild(new TextNode(copy.attr("alt")));
					return FilterResult.SKIP_ENTIRELY;
				}
				this.destination.appendChild(copy);
				this.destination = copy;
			}
			return FilterResult.CONTINUE;
		}

		// An image without an address, a field that is no task's box: nothing to show.
		private static boolean isLost(Element copy, String name) {
			return ("img".equals(name) && !copy.hasAttr("src"))
					|| ("input".equals(name) && !"checkbox".equals(copy.attr("type")));
		}

		private static Element copy(Element element, String name) {
			Element copy = AllowList.create(name);
			for (Attribute attribute : element.attributes()) {
				String key = attribute.getKey();
				String value = AllowList.allows(name, key) ? AttributeRules.fit(key, attribute.getValue()) : null;
				if (value != null) {
					copy.attr(key, value);
				}
			}
			return copy;
		}

		@Override
		public FilterResult tail(Node node, int depth) {
			if (node instanceof Element element && depth > 0 && AllowList.allows(element.normalName())) {
				Element parent = this.destination.parent();
				this.destination = (parent != null) ? parent : this.destination;
			}
			return FilterResult.CONTINUE;
		}

	}

}
