package org.broadsheet.render.source;

import java.util.List;
import java.util.Optional;

import org.broadsheet.render.limits.Interruption;
import org.broadsheet.render.limits.RenderingRefused;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.nodes.Document;

/**
 * Markdown as CommonMark 0.31.2 defines it, with GitHub's tables, strikethrough, task
 * lists and bare addresses, and footnotes. What it makes is not yet safe: raw HTML and
 * any address pass through. Thread-safe.
 */
final class Markdown {

	private static final int MAX_NESTED_BLOCKS = 100;

	private static final int MAX_NESTED_INLINES = 100;

	private static final int MAX_CELLS = 100_000;

	private static final List<Extension> EXTENSIONS = List.of(TablesExtension.builder().maxCells(MAX_CELLS).build(),
			StrikethroughExtension.create(), TaskListItemsExtension.create(), AutolinkExtension.create(),
			FootnotesExtension.create());

	// Each line and each closing bracket asks whether there is time left.
	private final Parser parser = Parser.builder()
		.extensions(EXTENSIONS)
		.maxOpenBlockParsers(MAX_NESTED_BLOCKS)
		.maxInlineNesting(MAX_NESTED_INLINES)
		.customBlockParserFactory((state, matched) -> {
			Interruption.check();
			return BlockStart.none();
		})
		.linkProcessor((link, scanner, context) -> {
			Interruption.check();
			return LinkResult.none();
		})
		.build();

	private final HtmlRenderer renderer = HtmlRenderer.builder().extensions(EXTENSIONS).percentEncodeUrls(true).build();

	private final TreeRenderer tree = new TreeRenderer(EXTENSIONS);

	Node parse(String source) {
		EmphasisMarks.check(source);
		try {
			return this.parser.parse(source);
		}
		catch (IllegalArgumentException ex) {
			// The only one that the parser throws at a source.
			throw new RenderingRefused("The text has a table of more than " + MAX_CELLS + " cells.");
		}
	}

	String toHtml(Node parsed) {
		return this.renderer.render(parsed);
	}

	/** The tree of the same HTML, or nothing where the source has HTML of its own. */
	Optional<Document> toTree(Node parsed) {
		return this.tree.render(parsed);
	}

}
