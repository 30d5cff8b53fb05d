package org.broadsheet.render.document;

import java.util.Map;

import org.broadsheet.events.LanguageTag;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Sets text as printers of its language do; never in code and addresses.
 *
 * @param frenchSpaces narrow no-break spaces before {@code ; : ! ?} and inside
 * {@code « »}, in French
 * @param smartQuotes curled quotation marks and apostrophes instead of straight ones, as
 * the language has them
 */
@ConfigurationProperties("broadsheet.render.typography")
public record Typography(@DefaultValue("true") boolean frenchSpaces, @DefaultValue("false") boolean smartQuotes) {

	static final char NARROW_SPACE = '\u202f';

	private static final String ENGLISH = "“”‘’";

	// Opening and closing, outer and inner.
	private static final Map<String, String> QUOTES = Map.ofEntries(Map.entry("cs", "„“‚‘"), Map.entry("da", "»«›‹"),
			Map.entry("de", "„“‚‘"), Map.entry("es", "«»“”"), Map.entry("fi", "””’’"), Map.entry("fr", "«»“”"),
			Map.entry("it", "«»“”"), Map.entry("nl", "“”‘’"), Map.entry("pl", "„”‚’"), Map.entry("pt", "“”‘’"),
			Map.entry("ru", "«»„“"), Map.entry("sv", "””’’"), Map.entry("uk", "«»„“"));

	/** Sets a document's text, in place. */
	public void set(Document document, @Nullable LanguageTag language) {
		boolean spaces = this.frenchSpaces && language != null && "fr".equals(language.primary());
		if (language != null && (spaces || this.smartQuotes)) {
			String quotes = this.smartQuotes ? QUOTES.getOrDefault(language.primary(), ENGLISH) : "";
			NodeTraversor.filter(new Setter(spaces, quotes), document.body());
		}
	}

	private static final class Setter implements NodeFilter {

		private final Typesetter typesetter;

		Setter(boolean spaces, String quotes) {
			this.typesetter = new Typesetter(spaces, quotes);
		}

		@Override
		public FilterResult head(Node node, int depth) {
			if (node instanceof TextNode text) {
				String whole = text.getWholeText();
				String set = this.typesetter.set(whole);
				if (!set.equals(whole)) {
					text.text(set);
				}
			}
			else if (node instanceof Element element) {
				if (isVerbatim(element)) {
					this.typesetter.follow('x');
					return FilterResult.SKIP_ENTIRELY;
				}
				if (element.isBlock() || element.nameIs("br")) {
					this.typesetter.follow('\n');
				}
			}
			return FilterResult.CONTINUE;
		}

		private static boolean isVerbatim(Element element) {
			return element.nameIs("code") || element.nameIs("pre") || element.nameIs("kbd") || element.nameIs("samp")
					|| element.hasAttr("lang");
		}

	}

}
