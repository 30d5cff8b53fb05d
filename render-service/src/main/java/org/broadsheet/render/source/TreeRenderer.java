package org.broadsheet.render.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.commonmark.Extension;
import org.commonmark.internal.util.Escaping;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.CoreHtmlNodeRenderer;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlNodeRendererFactory;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;
import org.commonmark.renderer.html.UrlSanitizer;
import org.jsoup.nodes.Document;

/**
 * Renders Markdown, by the library's own renderers, into the tree that a parser would
 * make of the HTML they write: writing and parsing it takes longer than all else that is
 * done to a post. Thread-safe.
 */
final class TreeRenderer {

	private final List<HtmlNodeRendererFactory> factories;

	// Which of the factories' renderers a node is for: the first that names its type.
	private final Map<Class<? extends Node>, Integer> renderers = new HashMap<>();

	TreeRenderer(List<Extension> extensions) {
		Factories found = new Factories();
		found.extensions(extensions);
		found.nodeRendererFactory(CoreHtmlNodeRenderer::new);
		this.factories = List.copyOf(found.all);
		List<NodeRenderer> any = new Context(new TreeWriter()).all;
		for (int i = 0; i < any.size(); i++) {
			int renderer = i;
			any.get(i).getNodeTypes().forEach((type) -> this.renderers.putIfAbsent(type, renderer));
		}
	}

	/** The tree, or nothing where the text has HTML of its own. */
	Optional<Document> render(Node root) {
		TreeWriter writer = new TreeWriter();
		new Context(writer).renderRoot(root);
		return writer.tree();
	}

	/** What the extensions would add to a renderer. */
	private static final class Factories extends HtmlRenderer.Builder {

		private final List<HtmlNodeRendererFactory> all = new ArrayList<>();

		@Override
		public HtmlRenderer.Builder nodeRendererFactory(HtmlNodeRendererFactory factory) {
			this.all.add(factory);
			return this;
		}

	}

	private final class Context implements HtmlNodeRendererContext {

		private final HtmlWriter writer;

		private final List<NodeRenderer> all = new ArrayList<>();

		Context(HtmlWriter writer) {
			this.writer = writer;
			TreeRenderer.this.factories.forEach((each) -> this.all.add(each.create(this)));
		}

		void renderRoot(Node root) {
			this.all.forEach((each) -> each.beforeRoot(root));
			render(root);
			this.all.forEach((each) -> each.afterRoot(root));
		}

		@Override
		public void render(Node node) {
			Integer renderer = TreeRenderer.this.renderers.get(node.getClass());
			if (renderer != null) {
				this.all.get(renderer).render(node);
			}
		}

		@Override
		public HtmlWriter getWriter() {
			return this.writer;
		}

		@Override
		public String encodeUrl(String url) {
			return Escaping.percentEncodeUrl(url);
		}

		@Override
		public Map<String, String> extendAttributes(Node node, String tag, Map<String, String> attributes) {
			return attributes;
		}

		@Override
		public String getSoftbreak() {
			return "\n";
		}

		@Override
		public boolean shouldEscapeHtml() {
			return false;
		}

		@Override
		public boolean shouldOmitSingleParagraphP() {
			return false;
		}

		@Override
		public boolean shouldSanitizeUrls() {
			return false;
		}

		@Override
		public UrlSanitizer urlSanitizer() {
			return new DefaultUrlSanitizer();
		}

	}

}
