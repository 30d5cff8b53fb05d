package org.broadsheet.render.rendering;

import java.util.List;

import org.broadsheet.events.LanguageTag;
import org.broadsheet.events.PostFormat;
import org.broadsheet.events.Rendering;
import org.broadsheet.render.document.Typography;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RendererTests {

	private final Renderer renderer = new Renderer(new Typography(true, false));

	@Test
	void fitsHeadingsUnderTheTitleAndGivesThemAnchors() {
		Rendering rendering = markdown("# Été\n\na\n\n### Été\n\n# [Link](/x) &amp; more\n");
		assertThat(rendering.html()).isEqualTo("""
				<h2 id="ete">Été</h2>
				<p>a</p>
				<h4 id="ete-1">Été</h4>
				<h2 id="link-more"><a href="/x">Link</a> &amp; more</h2>
				""");
		assertThat(rendering.tableOfContents()).extracting(Rendering.Heading::anchor)
			.containsExactly("ete", "ete-1", "link-more");
	}

	@Test
	void givesNoTextTheIdOfAPartOfThePage() {
		assertThat(html("<p id=\"results\">a</p><h2 id=\"content\">b</h2><h2>Find</h2><p id=\"mine\">c</p>").html())
			.isEqualTo("<p>a</p><h2 id=\"b\">b</h2><h2 id=\"find-1\">Find</h2><p id=\"mine\">c</p>");
	}

	@Test
	void takesTheTitleFromTheFirstHeading() {
		Rendered rendered = this.renderer
			.render(new Manuscript("", "# The title\n\nText.\n\n## Part", PostFormat.MARKDOWN, null, null));
		assertThat(rendered.title()).isEqualTo("The title");
		assertThat(rendered.rendering().html()).isEqualTo("\n<p>Text.</p>\n<h2 id=\"part\">Part</h2>\n");
	}

	@Test
	void readsTheTitleOfFrontMatterAndHidesTheRest() {
		for (String source : new String[] { "---\ntitle: From YAML\ntags: [a]\n---\nText.",
				"+++\ntitle = \"From TOML\"\n+++\nText." }) {
			Rendered rendered = this.renderer.render(new Manuscript("", source, PostFormat.MARKDOWN, null, null));
			assertThat(rendered.title()).startsWith("From ");
			assertThat(rendered.rendering().html()).isEqualTo("<p>Text.</p>\n");
		}
	}

	@Test
	void coloursCodeOfAKnownLanguage() {
		Rendering rendering = markdown("```java\nint a = 1; // <b>\n/* x\ny */ String s = \"t\";\n```\n");
		assertThat(rendering.html()).isEqualTo("""
				<pre><code class="language-java"><span class="hl-type">int</span> a = \
				<span class="hl-number">1</span>; <span class="hl-comment">// &lt;b&gt;</span>
				<span class="hl-comment">/* x
				y */</span> <span class="hl-function">String</span> s = <span class="hl-string">"t"</span>;
				</code></pre>
				""");
		assertThat(rendering.code()).isEqualTo("int a = 1; // <b>\n/* x\ny */ String s = \"t\";");
		assertThat(rendering.text()).isEmpty();
	}

	@Test
	void marksAlerts() {
		assertThat(markdown("> [!WARNING]\n> Do *not*.").html())
			.isEqualTo("<div class=\"alert alert-warning\" role=\"note\">\n<p>Do <em>not</em>.</p>\n</div>\n");
	}

	@Test
	void setsFrenchSpacesButNotInCodeOrAddresses() {
		Manuscript manuscript = new Manuscript("T",
				"Vraiment ? Oui! « Bien » : `a ? b : c`, https://x.fr/?a=b ; 12:30 *et* !", PostFormat.MARKDOWN,
				new LanguageTag("fr"), null);
		assertThat(this.renderer.render(manuscript).rendering().html()).isEqualTo(
				"<p>Vraiment\u202f? Oui\u202f! «\u202fBien\u202f»\u202f: <code>a ? b : c</code>, <a href=\"https://x.fr/?a=b\""
						+ " rel=\"noopener noreferrer external\">https://x.fr/?a=b</a>\u202f; 12:30 <em>et</em>\u202f!</p>\n");
	}

	@Test
	void readsWordPress() {
		Rendering rendering = html("First paragraph\nwith a line\n\n[caption id=\"a\" width=\"300\"]"
				+ "<img src=\"/a.jpg\" alt=\"A\" width=\"300\" height=\"200\" style=\"x\"> A <em>caption</em>[/caption]\n\n"
				+ "<!--more-->\n\n[gallery ids=\"1,2\"]Rest [unknown a=\"b\"]text[/unknown] [1] [sic]\n\n"
				+ "[youtube https://www.youtube.com/embed/abcdefgh]\n\n[code lang=\"css\"]a < b[/code]");
		assertThat(rendering.html())
			.contains("<p>First paragraph<br>\nwith a line</p>",
					"<figcaption> A <em>caption</em></figcaption></figure>", "<p>Rest text [1] [sic]</p>",
					"<a class=\"embed\" href=\"https://www.youtube.com/watch?v=abcdefgh\"",
					"<span class=\"hl-type\">a</span> &lt; <span")
			.doesNotContain("gallery", "iframe", "style", "more");
		assertThat(rendering.excerptText()).isEqualTo("First paragraph with a line");
		assertThat(rendering.excerptIsWhole()).isFalse();
		assertThat(rendering.leadImage()).isEqualTo(new Rendering.Image("/a.jpg", "A", 300, 200));
	}

	@Test
	void leavesNothingOfAGalleryWhoseImagesNobodyKnows() {
		assertThat(html("<p>Before.</p>\n[gallery ids=\"4,5\" columns=\"2\"]\n<p>After.</p>").html())
			.isEqualTo("<p>Before.</p><p>After.</p>");
	}

	@Test
	void leavesTheTextOfAnUnknownShortcodeAndNothingOfItsName() {
		assertThat(html("<p>[fancy_box]One[/fancy_box] [tabs a=1]two[/tabs] [my_slider] three</p>").html())
			.isEqualTo("<p>One two  three</p>");
	}

	@Test
	void leavesOfASiteGeneratorsTagsWhatReadersCanRead() {
		String text = "::: lead\nSee [this]({% link_to \"a\" %}).{% caniuse \"b\" %} `{% raw %}`\n:::\n\n```\n{% c %}\n```\n";
		assertThat(markdown("---\ntitle: T\n---\n" + text).html())
			.isEqualTo("<p>See this. <code>{% raw %}</code></p>\n<pre><code>{% c %}\n</code></pre>\n");
		assertThat(markdown(text).html()).contains("{% caniuse");
	}

	@Test
	void callsFootnotesWhatTheyAre() {
		assertThat(markdown("A[^1].\n\n[^1]: B.").html()).isEqualTo(
				"""
						<p>A<sup class="footnote-ref"><a href="#fn-1" id="fnref-1" role="doc-noteref">1</a></sup>.</p>
						<section class="footnotes" role="doc-endnotes">
						<ol>
						<li id="fn-1">
						<p>B. <a href="#fnref-1" class="footnote-backref" role="doc-backlink" aria-label="Back to the text" lang="en">↩</a></p>
						</li>
						</ol>
						</section>
						""");
	}

	@Test
	void givesTheIndexALineForEachBlock() {
		assertThat(markdown("# A\n\nText, *more*\nof it.\n\n- b\n- c\n\n|d|e|\n|-|-|\n|f|g|").text())
			.isEqualTo("A\nText, more of it.\nb\nc\nd\ne\nf\ng");
	}

	@Test
	void keepsTheMarksOfFootnotesOutOfTheWords() {
		assertThat(markdown("A word[^1].\n\n[^1]: A note.").text()).isEqualTo("A word.\nA note.");
	}

	@Test
	void saysWhereANoteLeadsBackToInTheLanguageOfTheText() {
		assertThat(labels("fr", "A[^1].\n\n[^1]: B.")).containsExactly("Retour au texte");
		assertThat(labels("de-AT", "A[^1].\n\n[^1]: B.")).containsExactly("Zurück zum Text");
		assertThat(labels("ja", "A[^1].\n\n[^1]: B.")).containsExactly("Back to the text (en)");
	}

	@Test
	void numbersTheWaysBackOfANoteThatIsReferredToMoreThanOnce() {
		assertThat(labels("en", "A[^1], b[^1], c[^x].\n\n[^1]: B.\n[^x]: C.")).containsExactly("Back to the text 1",
				"Back to the text 2", "Back to the text");
	}

	private List<String> labels(String language, String source) {
		Rendering rendering = this.renderer
			.render(new Manuscript("T", source, PostFormat.MARKDOWN, new LanguageTag(language), null))
			.rendering();
		return Jsoup.parse(rendering.html())
			.select(".footnote-backref")
			.stream()
			.map((link) -> link.attr("aria-label") + (link.hasAttr("lang") ? " (" + link.attr("lang") + ")" : ""))
			.toList();
	}

	@Test
	void letsNoReaderWaitForTheFirstPicture() {
		assertThat(markdown("![a](/a.jpg)\n\nText.\n\n![b](/b.jpg)").html()).isEqualTo("""
				<p><img src="/a.jpg" alt="a" fetchpriority="high" decoding="async"></p>
				<p>Text.</p>
				<p><img src="/b.jpg" alt="b" loading="lazy" decoding="async"></p>
				""");
	}

	@Test
	void doesNotHurryAPictureThatStandsFarBelow() {
		assertThat(markdown("Some text. ".repeat(80) + "\n\n![a](/a.jpg)").html())
			.endsWith("<p><img src=\"/a.jpg\" alt=\"a\" decoding=\"async\"></p>\n");
	}

	@Test
	void leavesItToNoAuthorWhenPicturesAreLoaded() {
		String hasty = "<img src=\"/%s.jpg\" alt=\"\" loading=\"eager\" fetchpriority=\"high\">";
		assertThat(html("<p>" + hasty.formatted("a") + hasty.formatted("b") + "</p>").html())
			.contains("<img src=\"/b.jpg\" alt=\"\" loading=\"lazy\" decoding=\"async\">");
	}

	@Test
	void isDeterministic() {
		String source = "# A\n\nSome text in English that is long enough for a language to be told of it.\n\n```js\nlet a\n```";
		assertThat(markdown(source)).isEqualTo(markdown(source));
	}

	private Rendering markdown(String source) {
		return this.renderer.render(new Manuscript("T", source, PostFormat.MARKDOWN, null, null)).rendering();
	}

	private Rendering html(String source) {
		return this.renderer.render(new Manuscript("T", source, PostFormat.HTML, null, null)).rendering();
	}

}
