package org.broadsheet.render.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

	TreeRenderer(List<Extension> extensions) {
		Factories found = new Factories();
		found.extensions(extensions);
		found.nodeRendererFactory(CoreHtmlNodeRenderer::new);
		this.factories = List.copyOf(found.all);
	}

	/** The tree, or nothing where the text has HTML of its own. */
	Optional<Document> render(Node root) {
		TreeWriter writer = new TreeWriter();
		new Context(this.factories, writer).renderRoot(root);
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

	private static final class Context implements HtmlNodeRendererContext {

		private final HtmlWriter writer;

		private final Map<Class<? extends Node>, NodeRenderer> renderers = new HashMap<>(64);

		Context(List<HtmlNodeRendererFactory> factories, HtmlWriter writer) {
			this.writer = writer;
			for (HtmlNodeRendererFactory factory : factories) {
				NodeRenderer renderer = factory.create(this);
				renderer.getNodeTypes().forEach((type) -> this.renderers.putIfAbsent(type, renderer));
			}
		}

		void renderRoot(Node root) {
			Set<NodeRenderer> all = new LinkedHashSet<>(this.renderers.values());
			all.forEach((each) -> each.beforeRoot(root));
			render(root);
			all.forEach((each) -> each.afterRoot(root));
		}

		@Override
		public void render(Node node) {
			NodeRenderer renderer = this.renderers.get(node.getClass());
			if (renderer != null) {
				renderer.render(node);
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
