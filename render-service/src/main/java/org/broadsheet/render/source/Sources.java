package org.broadsheet.render.source;

import org.broadsheet.events.PostFormat;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Reads an author's source into a document, by the HTML standard's rules as a browser
 * would. The document is not yet safe to show. Thread-safe.
 */
public final class Sources {

	/** Elements nested deeper than this become siblings; browsers do so at 512. */
	private static final int MAX_DEPTH = 256;

	private final Markdown markdown = new Markdown();

	public Document read(String body, PostFormat format) {
		String html = switch (format) {
			case MARKDOWN -> this.markdown.toHtml(body);
			case HTML -> body;
		};
		return parse(html);
	}

	private static Document parse(String html) {
		Document document = Document.createShell("");
		Parser parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH);
		document.body().appendChildren(parser.parseFragmentInput(html, document.body(), ""));
		document.outputSettings().prettyPrint(false);
		return document;
	}

}
