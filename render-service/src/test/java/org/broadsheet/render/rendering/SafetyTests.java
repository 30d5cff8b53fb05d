package org.broadsheet.render.rendering;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.broadsheet.events.PostFormat;
import org.broadsheet.events.Rendering;
import org.broadsheet.render.ThirdPartyData;
import org.broadsheet.render.document.Typography;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Attacks that others collected, in every place where an author can put them. The checks
 * know nothing of the allow-list: they are what the HTML standard calls dangerous.
 */
class SafetyTests {

	private static final Set<String> DANGEROUS = Set.of("script", "style", "iframe", "frame", "object", "embed", "svg",
			"math", "form", "button", "textarea", "select", "base", "link", "meta", "template", "noscript", "title",
			"xmp", "plaintext", "marquee", "video", "audio", "applet", "isindex", "body", "html", "head", "portal");

	private static final Set<String> ADDRESSES = Set.of("href", "src", "cite", "action", "formaction", "background",
			"poster", "srcset", "ping", "xlink:href", "data", "longdesc", "usemap", "profile", "manifest");

	private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel", "sms", "ftp", "ftps", "irc",
			"ircs", "xmpp", "sip", "geo", "matrix");

	private static final Renderer RENDERER = new Renderer(new Typography(true, true));

	static Stream<String> attacks() {
		return StreamSupport.stream(ThirdPartyData.json("xss/payloads.json").spliterator(), false)
			.map((JsonNode each) -> each.get("payload").asString());
	}

	@ParameterizedTest
	@MethodSource("attacks")
	void letsNothingDangerousThrough(String attack) {
		String quoted = attack.replace("\"", "&quot;");
		for (String html : List.of(attack, "<p>before " + attack + " after</p>",
				"<a href=\"" + quoted + "\" title=\"" + quoted + "\">a</a>",
				"<img src=\"" + quoted + "\" alt=\"" + quoted + "\">", "<table><tr><td>" + attack,
				"<pre><code class=\"" + quoted + "\">" + attack, "[caption]" + attack + "[/caption]",
				"<!--more " + attack + "--><!--" + attack + "-->", "<svg><p><style>" + attack,
				"<math><mtext><table><mglyph><style>" + attack)) {
			check(new Manuscript("", html, PostFormat.HTML, null, null));
		}
		for (String markdown : List.of(attack, "a " + attack + " b", "[a](<" + attack + ">)", "[a](" + attack + ")",
				"![" + attack + "](" + attack + " \"" + attack + "\")", "<" + attack + ">", "# " + attack,
				"> [!NOTE]\n> " + attack, "```" + attack + "\n" + attack + "\n```", "[^1]\n\n[^1]: " + attack,
				"| a |\n|---|\n| " + attack + " |", "---\ntitle: " + attack + "\n---\n" + attack)) {
			check(new Manuscript("", markdown, PostFormat.MARKDOWN, null, null));
		}
		check(new Manuscript(attack, "A text.", PostFormat.MARKDOWN, null, attack));
	}

	private static void check(Manuscript manuscript) {
		Rendering rendering = RENDERER.render(manuscript).rendering();
		checkFragment(rendering.html());
		checkFragment(rendering.excerptHtml());
		if (rendering.leadImage() != null) {
			checkAddress(rendering.leadImage().src(), Set.of("http", "https"));
		}
		rendering.links().forEach((link) -> checkAddress(link.toString(), SCHEMES));
	}

	// A browser may see another tree than we wrote: so what it sees is read again, and
	// once more from that.
	private static void checkFragment(String html) {
		String again = checkOnce(html);
		checkOnce(again);
	}

	private static String checkOnce(String html) {
		Element body = Jsoup.parseBodyFragment(html).body();
		for (Element element : body.getAllElements()) {
			if (element.parents().contains(body)) {
				assertThat(DANGEROUS).as(html).doesNotContain(element.normalName());
				assertThat(element.tag().namespace()).as(html).isEqualTo(Parser.NamespaceHtml);
			}
			for (Attribute attribute : element.attributes()) {
				assertThat(attribute.getKey()).as(html).doesNotStartWith("on").isNotIn("style", "srcdoc", "name");
				if (ADDRESSES.contains(attribute.getKey())) {
					checkAddress(attribute.getValue(), SCHEMES);
				}
			}
		}
		return body.html();
	}

	// As browsers read an address: without control characters, whatever their place.
	private static void checkAddress(String address, Set<String> schemes) {
		String seen = address.replaceAll("[\\x00-\\x20\\x7f-\\xa0\\u200b-\\u200f\\u2028-\\u202f\\ufeff]", "");
		int colon = seen.indexOf(':');
		if (colon > 0 && seen.substring(0, colon).matches("[a-zA-Z][a-zA-Z0-9+.-]*")) {
			assertThat(seen.substring(0, colon).toLowerCase(java.util.Locale.ROOT)).isIn(schemes);
		}
	}

}
