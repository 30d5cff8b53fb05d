package org.broadsheet.render.document;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * GitHub's alerts: a quotation that begins with {@code [!NOTE]} or its like is none. The
 * word that names it is left to the style sheet, which knows the reader's language.
 */
final class Alerts {

	private static final Pattern MARK = Pattern
		.compile("\\A\\s*\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)][ \\t]*(\\R|\\z)", Pattern.CASE_INSENSITIVE);

	private Alerts() {
	}

	static void mark(Element quotation) {
		Element first = quotation.firstElementChild();
		if (first == null || !first.nameIs("p") || !(first.firstChild() instanceof TextNode text)) {
			return;
		}
		Matcher mark = MARK.matcher(text.getWholeText());
		if (!mark.find()) {
			return;
		}
		text.text(text.getWholeText().substring(mark.end()));
		removeIfEmpty(text);
		removeIfEmpty(first);
		quotation.tagName("div")
			.attr("class", "alert alert-" + mark.group(1).toLowerCase(Locale.ROOT))
			.attr("role", "note");
	}

	private static void removeIfEmpty(Node node) {
		boolean empty = (node instanceof TextNode text) ? text.isBlank() : node.childNodeSize() == 0;
		if (empty) {
			node.remove();
		}
	}

}
