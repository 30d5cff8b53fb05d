package org.broadsheet.render.source;

import java.util.List;

import org.broadsheet.render.limits.Interruption;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Finishes figures that were shortcodes: what follows the image is its caption.
 */
final class Captions {

	private Captions() {
	}

	static void finish(Element body) {
		for (Element figure : body.select("figure.wp-caption")) {
			Interruption.check();
			if (figure.selectFirst("figcaption") == null) {
				finishFigure(figure);
			}
		}
	}

	private static void finishFigure(Element figure) {
		List<Node> children = List.copyOf(figure.childNodes());
		int image = 0;
		while (image < children.size() && !holdsImage(children.get(image))) {
			image++;
		}
		Element caption = new Element("figcaption");
		caption.appendChildren(children.subList(Math.min(image + 1, children.size()), children.size()));
		if (caption.hasText()) {
			figure.appendChild(caption);
		}
	}

	private static boolean holdsImage(Node node) {
		return !(node instanceof TextNode) && node instanceof Element element
				&& (element.nameIs("img") || element.selectFirst("img") != null);
	}

}
