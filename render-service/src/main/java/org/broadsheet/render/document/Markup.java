package org.broadsheet.render.document;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Writes the elements and texts of a sanitised tree as HTML: the same that jsoup's
 * printer writes, which asks of each character whether its charset has it.
 */
public final class Markup implements NodeVisitor {

	private final StringBuilder out = new StringBuilder(8192);

	private Markup() {
	}

	/** What stands in an element. Comments are left out. */
	public static String within(Element element) {
		Markup markup = new Markup();
		NodeTraversor.traverse(markup, element);
		return markup.out.toString();
	}

	@Override
	public void head(Node node, int depth) {
		if (node instanceof TextNode text) {
			escape(text.getWholeText(), false);
		}
		else if (node instanceof Element element && depth > 0) {
			this.out.append('<').append(element.normalName());
			for (Attribute attribute : element.attributes()) {
				write(attribute);
			}
			this.out.append('>');
		}
	}

	private void write(Attribute attribute) {
		String value = attribute.getValue();
		this.out.append(' ').append(attribute.getKey());
		if (!value.isEmpty() || !Attribute.isBooleanAttribute(attribute.getKey())) {
			this.out.append("=\"");
			escape(value, true);
			this.out.append('"');
		}
	}

	@Override
	public void tail(Node node, int depth) {
		if (node instanceof Element element && depth > 0 && !element.tag().isEmpty()) {
			this.out.append("</").append(element.normalName()).append('>');
		}
	}

	private void escape(String text, boolean quoted) {
		int done = 0;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (!isPlain(c) && (c != '"' || quoted)) {
				this.out.append(text, done, i);
				escape(text, i);
				done = i + 1;
			}
		}
		this.out.append(text, done, text.length());
	}

	private static boolean isPlain(char c) {
		if (c > '>') {
			return c < '\u00a0' || (c > '\u00a0' && !Character.isSurrogate(c));
		}
		return (c >= ' ') ? c != '"' && c != '&' && c != '<' && c != '>' : c == '\n' || c == '\t' || c == '\r';
	}

	private void escape(String text, int at) {
		char c = text.charAt(at);
		switch (c) {
			case '&' -> this.out.append("&amp;");
			case '<' -> this.out.append("&lt;");
			case '>' -> this.out.append("&gt;");
			case '"' -> this.out.append("&quot;");
			case '\u00a0' -> this.out.append("&nbsp;");
			default -> {
				if (c < ' ' || isAlone(text, at)) {
					this.out.append("&#x").append(Integer.toHexString(c)).append(';');
				}
				else {
					this.out.append(c);
				}
			}
		}
	}

	// Half of a pair, without its other half.
	private static boolean isAlone(String text, int at) {
		char c = text.charAt(at);
		return Character.isHighSurrogate(c) ? at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))
				: at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
	}

}
