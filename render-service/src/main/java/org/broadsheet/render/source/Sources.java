package org.broadsheet.render.source;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;

import org.broadsheet.events.PostFormat;
import org.broadsheet.render.limits.Interruption;
import org.commonmark.node.Node;
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

	public Source read(String body, PostFormat format) {
		return switch (format) {
			case MARKDOWN -> markdown(FrontMatter.of(body));
			case HTML -> new Source(null, html(body));
		};
	}

	private Source markdown(FrontMatter matter) {
		Node parsed = this.markdown.parse(matter.body());
		Document document = this.markdown.toTree(parsed).orElseGet(() -> parse(this.markdown.toHtml(parsed)));
		document.outputSettings().prettyPrint(false);
		return new Source(matter.title(), document);
	}

	private static Document html(String body) {
		Document document = parse(Shortcodes.expand(body));
		Paragraphs.restore(document.body(), body);
		Captions.finish(document.body());
		return document;
	}

	static Document parse(String html) {
		Document document = Document.createShell("");
		Parser parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH);
		Reader reader = new PatientReader(html);
		document.body().appendChildren(parser.parseFragmentInput(reader, document.body(), ""));
		document.outputSettings().prettyPrint(false);
		return document;
	}

	/**
	 * Gives the parser little at a time, and asks each time whether there is any left.
	 */
	private static final class PatientReader extends FilterReader {

		private static final int AT_A_TIME = 8192;

		PatientReader(String text) {
			super(new StringReader(text));
		}

		@Override
		public int read(char[] buffer, int offset, int length) throws IOException {
			Interruption.check();
			return super.read(buffer, offset, Math.min(length, AT_A_TIME));
		}

	}

}
