package org.broadsheet.render.rendering;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.broadsheet.events.PostFormat;
import org.broadsheet.events.Rendering;
import org.broadsheet.events.Slug;
import org.broadsheet.render.document.Typography;
import org.broadsheet.render.limits.RenderLimits;
import org.broadsheet.render.limits.RenderingRefused;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What nobody means to write becomes something safe, or is refused in plain words. */
class BadInputTests {

	private static final int DEEPEST = 300;

	private static final BoundedRenderer RENDERER = new BoundedRenderer(new Renderer(new Typography(true, true)),
			new RenderLimits(DataSize.ofMegabytes(1), 4_000_000, Duration.ofSeconds(30), 1, 1));

	@AfterAll
	static void close() {
		RENDERER.close();
	}

	@Test
	void closesWhatIsLeftOpen() throws InterruptedException {
		assertThat(html("<div><p>a<b>b<i>c<a href=x>d<table><tr><td><ul><li>e<pre><code>f<!-- g").html())
			.contains("a", "b", "c", "d", "e", "f")
			.doesNotContain("g");
		assertThat(markdown("**a _b ~~c `d [e](f ![g\n\n```java\nh").html()).contains("**a _b ~~c `d [e](f ![g", "h");
	}

	@Test
	void flattensAHundredThousandNestedQuotes() throws InterruptedException {
		assertThat(depth(markdown(">".repeat(100_000) + " a"))).isLessThan(DEEPEST);
	}

	@Test
	void flattensAHundredThousandNestedLists() throws InterruptedException {
		assertThat(depth(markdown("- ".repeat(100_000) + "a"))).isLessThan(DEEPEST);
	}

	@Test
	void leavesAHundredThousandNestedBracketsAsText() throws InterruptedException {
		String brackets = "[".repeat(100_000) + "a" + "]".repeat(100_000);
		assertThat(markdown(brackets).text()).isEqualTo(brackets);
	}

	@Test
	void flattensAHundredThousandNestedElements() throws InterruptedException {
		assertThat(depth(html("<div>".repeat(100_000) + "a"))).isLessThan(DEEPEST);
	}

	@Test
	void takesALineOfAMebibyte() throws InterruptedException {
		String line = "a".repeat(1 << 20);
		assertThat(markdown(line).html()).isEqualTo("<p>" + line + "</p>\n");
		assertThat(html(line).html().strip()).isEqualTo("<p>" + line + "</p>");
	}

	@Test
	void takesATableOfTenThousandColumnsAndRefusesOneOfAHundredMillionCells() throws InterruptedException {
		String columns = "|a".repeat(10_000) + "|\n" + "|-".repeat(10_000) + "|\n";
		assertThat(markdown(columns + "|b|\n").html()).contains("<th>a</th>", "<td>b</td>");
		assertThatExceptionOfType(RenderingRefused.class).isThrownBy(() -> markdown(columns + "|b\n".repeat(10_000)))
			.withMessage("The text has a table of more than 100000 cells.");
	}

	@Test
	void takesOutOverridesOfDirectionAndLeavesTheMarksOfArabicAndHebrew() throws InterruptedException {
		assertThat(markdown("if (admin) \u202e\u202d{ \u2066עברית\u2069 \u200f}").html())
			.isEqualTo("<p>if (admin) { \u2066עברית\u2069 \u200f}</p>\n");
	}

	@Test
	void keepsZeroWidthAndCombiningStormsOutOfAddresses() throws InterruptedException {
		Rendering rendering = markdown("# a" + "\u0301".repeat(100_000) + "\u200b\u200d".repeat(100_000) + "b\n\nc");
		assertThat(rendering.tableOfContents()).allSatisfy(
				(heading) -> assertThat(heading.anchor()).hasSizeLessThanOrEqualTo(Slug.MAX_LENGTH).isEqualTo("a-b"));
	}

	@Test
	void readsEntitiesWithoutEnd() throws InterruptedException {
		assertThat(markdown("&amp;&#x26;&lt &#9999999; &nosuch;".repeat(20_000)).html().substring(0, 100))
			.startsWith("<p>&amp;&amp;&amp;lt \ufffd &amp;nosuch;");
		assertThat(html("&amp;amp;&#x26;#60script&gt;".repeat(20_000)).html().substring(0, 100))
			.startsWith("<p>&amp;amp;&amp;#60script&gt;");
	}

	@Test
	void writesNothingThatUtf8CannotHold() throws InterruptedException {
		for (PostFormat format : PostFormat.values()) {
			Rendering rendering = render("Ã©tÃ© \ud800 \udc00\u0000\ufffe \ud83d\ude00\r\rb\r\n", format);
			for (String text : new String[] { rendering.html(), rendering.text(), rendering.excerptText() }) {
				assertThat(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)).isEqualTo(text);
				assertThat(text).contains("\ufffd", "\ud83d\ude00").doesNotContain("\u0000", "&#xd8");
			}
		}
	}

	@Test
	void leavesTheDescriptionOfAnImageThatIsAnAddressOf900Kilobytes() throws InterruptedException {
		String address = "data:image/png;base64," + "A".repeat(900_000);
		assertThat(markdown("![seen](" + address + ")").html()).isEqualTo("<p>seen</p>\n");
		assertThat(html("<p><img src=\"" + address + "\" alt=\"seen\"></p>").html()).isEqualTo("<p>seen</p>");
	}

	@Test
	void keepsSpacesAndQuotesOfAnImagesAddressInsideIt() throws InterruptedException {
		assertThat(markdown("![a](</b c/\"d\" onerror='e'.jpg>)").html())
			.contains("src=\"/b%20c/%22d%22%20onerror='e'.jpg\" alt=\"a\"");
		assertThat(html("<p><img alt=a src='/b c/\"d\" onerror=e.jpg'></p>").html())
			.contains("src=\"/b%20c/&quot;d&quot;%20onerror=e.jpg\"");
	}

	@Test
	void readsFrontMatterThatIsNoYamlAsText() throws InterruptedException {
		assertThat(markdown("---\nNot: [yaml\n---\nText.").html()).contains("<hr>", "Not: [yaml", "Text.");
	}

	@Test
	void doesNotSetOffAYamlBomb() throws InterruptedException {
		StringBuilder bomb = new StringBuilder("---\na0: &a0 [x, x, x, x, x, x, x, x, x]\n");
		for (int i = 1; i < 30; i++) {
			bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9)));
		}
		assertThat(markdown(bomb.append("---\nText.").toString()).html()).contains("Text.").hasSizeLessThan(20_000);
	}

	private static Rendering markdown(String body) throws InterruptedException {
		return render(body, PostFormat.MARKDOWN);
	}

	private static Rendering html(String body) throws InterruptedException {
		return render(body, PostFormat.HTML);
	}

	// Whatever came in, a browser sees what was written and nothing else.
	private static Rendering render(String body, PostFormat format) throws InterruptedException {
		Rendering rendering = RENDERER.render(new Manuscript("T", body, format, null, null)).rendering();
		Document seen = Jsoup.parseBodyFragment(rendering.html());
		seen.outputSettings().prettyPrint(false);
		assertThat(Jsoup.parseBodyFragment(seen.body().html()).text()).isEqualTo(seen.text());
		return rendering;
	}

	private static int depth(Rendering rendering) {
		int deepest = 0;
		int depth = 0;
		for (int i = rendering.html().indexOf('<'); i >= 0; i = rendering.html().indexOf('<', i + 1)) {
			depth += (rendering.html().charAt(i + 1) == '/') ? -1 : 1;
			deepest = Math.max(deepest, depth);
		}
		assertThat(depth).isZero();
		return deepest;
	}

}
