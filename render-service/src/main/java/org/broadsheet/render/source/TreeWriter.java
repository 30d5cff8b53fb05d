package org.broadsheet.render.source;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.broadsheet.render.limits.Interruption;
import org.commonmark.renderer.html.HtmlWriter;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;

/**
 * Makes a tree of what the renderers of Markdown write: the one that a parser would make
 * of their HTML. Where only a parser could tell, as with raw HTML, it makes none.
 */
final class TreeWriter extends HtmlWriter {

	// The few names that Markdown has; looking one up in the library takes long.
	private static final Map<String, Tag> TAGS = new ConcurrentHashMap<>();

	private final Document document = Document.createShell("");

	private StringBuilder text = new StringBuilder();

	private Element parent = this.document.body();

	private boolean inLink;

	private boolean beyond;

	private char last = '\n';

	TreeWriter() {
		super(new StringBuilder());
	}

	/** The document, if it could be made. */
	Optional<Document> tree() {
		endText();
		return this.beyond ? Optional.empty() : Optional.of(this.document);
	}

	@Override
	public void raw(String html) {
		this.beyond |= html.indexOf('<') >= 0 || html.indexOf('&') >= 0;
		text(html);
	}

	@Override
	public void text(String added) {
		if (!added.isEmpty()) {
			this.text.append(added);
			this.last = added.charAt(added.length() - 1);
		}
	}

	@Override
	public void line() {
		if (this.last != '\n') {
			text("\n");
		}
	}

	@Override
	public void tag(String name, Map<String, String> attributes, boolean closed) {
		endText();
		this.last = '>';
		if (name.charAt(0) == '/') {
			close();
		}
		else {
			open(name, attributes);
		}
	}

	private void open(String name, Map<String, String> attributes) {
		Interruption.check();
		this.beyond |= this.inLink && "a".equals(name);
		Tag tag = TAGS.computeIfAbsent(name, Tag::valueOf);
		Element element = new Element(tag, "");
		attributes.forEach((key, value) -> element.attributes().put(key, value));
		this.parent.appendChild(element);
		if (!tag.isEmpty()) {
			this.parent = element;
			this.inLink |= "a".equals(name);
		}
	}

	private void close() {
		this.inLink &= !this.parent.nameIs("a");
		Element outer = this.parent.parent();
		this.parent = (outer != null) ? outer : this.parent;
	}

	private void endText() {
		if (!this.text.isEmpty()) {
			this.parent.appendChild(new TextNode(this.text.toString()));
			// One that had a character of two bytes would have two for all to come.
			this.text = new StringBuilder();
		}
	}

}
