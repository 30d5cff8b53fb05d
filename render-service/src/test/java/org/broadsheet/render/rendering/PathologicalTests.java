package org.broadsheet.render.rendering;

import java.time.Duration;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.broadsheet.events.PostFormat;
import org.broadsheet.render.ThirdPartyData;
import org.broadsheet.render.document.Typography;
import org.broadsheet.render.limits.RenderLimits;
import org.broadsheet.render.limits.RenderingRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Inputs made to take for ever, or all memory, or the whole stack. */
class PathologicalTests {

	private static final Duration LIMIT = Duration.ofSeconds(10);

	// A library's loop that asks nobody goes on until it is done, beside the others.
	private static final Duration LINGERING = Duration.ofMinutes(2);

	private static final RenderLimits LIMITS = new RenderLimits(DataSize.ofMegabytes(1), 4_000_000,
			Duration.ofSeconds(5), 1, 1);

	private static final Renderer UNBOUNDED = new Renderer(new Typography(true, true));

	private final BoundedRenderer renderer = new BoundedRenderer(UNBOUNDED, LIMITS);

	@AfterEach
	void close() {
		this.renderer.close();
	}

	static Stream<Named<String>> published() {
		JsonNode cases = ThirdPartyData.json("rendering/pathological.json").get("cases");
		return StreamSupport.stream(cases.spliterator(), false)
			.map((each) -> Named.of(each.get("name").asString(), input(each)));
	}

	private static String input(JsonNode pathological) {
		StringBuilder input = new StringBuilder();
		for (JsonNode part : pathological.get("parts")) {
			if (part.has("repeat")) {
				input.repeat(part.get("repeat").asString(), part.get("times").asInt());
			}
			else if (part.has("literal")) {
				input.append(part.get("literal").asString());
			}
			else {
				input.append(part);
			}
		}
		return input.toString();
	}

	static Stream<Named<String>> ours() {
		return Stream.of(Named.of("quotes in quotes", ">".repeat(100_000) + " a"),
				Named.of("lists in lists", "- ".repeat(100_000) + "a"),
				Named.of("brackets in brackets", "[".repeat(100_000) + "a" + "]".repeat(100_000)),
				Named.of("a line of a megabyte", "a".repeat(1 << 20)),
				Named.of("a line of many words", "word ".repeat(200_000)),
				Named.of("a table of 10,000 columns",
						"|a".repeat(10_000) + "|\n" + "|-".repeat(10_000) + "|\n" + "|b\n".repeat(10_000)),
				Named.of("combining storm", "a" + "\u0301".repeat(500_000)),
				Named.of("zero-width storm", "a\u200b\u200d".repeat(300_000)),
				Named.of("entities without end", "&amp;&#x26;&lt".repeat(70_000)),
				Named.of("data address of 900 KB", "![a](data:image/png;base64," + "A".repeat(900_000) + ")"),
				Named.of("many headings of one name", "# a\n".repeat(50_000)),
				Named.of("many footnotes", "[^1] ".repeat(50_000) + "\n\n[^1]: a"),
				Named.of("unclosed code fences", "```\n~~~\n".repeat(60_000)),
				Named.of("many code blocks", "```java\nint a = \"\n```\n".repeat(40_000)),
				Named.of("many quotation marks", "\"'".repeat(300_000)));
	}

	static Stream<Named<String>> html() {
		return Stream.of(Named.of("open elements", "<b>".repeat(100_000)),
				Named.of("open blocks", "<div>".repeat(100_000)), Named.of("open links", "<a href=x>".repeat(50_000)),
				Named.of("open formatting in paragraphs", "<p><b><i><u>".repeat(20_000)),
				Named.of("open tables", "<table><tr><td>".repeat(30_000)),
				Named.of("text between tables", "<table>a".repeat(30_000)),
				Named.of("unknown elements side by side", "<x-y>a</x-y>".repeat(60_000)),
				Named.of("unknown elements within each other", "<x-y>".repeat(60_000)),
				Named.of("attributes without end", "<p " + "a=b c ".repeat(100_000) + ">x"),
				Named.of("comments without end", "<!--".repeat(200_000)),
				Named.of("shortcodes without end", "[gallery ".repeat(100_000)),
				Named.of("captions in captions", "[caption]".repeat(50_000)),
				Named.of("lines without end", "a\n".repeat(300_000)),
				Named.of("paragraphs without end", "a\n\n".repeat(300_000)),
				Named.of("open angle brackets", "<".repeat(1_000_000)));
	}

	@ParameterizedTest
	@MethodSource({ "published", "ours" })
	void endsInTimeWithMarkdown(String input) throws InterruptedException {
		endsInTime(input, PostFormat.MARKDOWN);
	}

	@ParameterizedTest
	@MethodSource({ "published", "ours", "html" })
	void endsInTimeWithHtml(String input) throws InterruptedException {
		endsInTime(input, PostFormat.HTML);
	}

	// Either a rendering within the limits or a refusal; and nothing of it goes on.
	private void endsInTime(String input, PostFormat format) throws InterruptedException {
		long start = System.nanoTime();
		try {
			this.renderer.render(new Manuscript("", input, format, null, null));
		}
		catch (RenderingRefused ex) {
			assertThat(ex.reason()).startsWith("The text").endsWith(".");
		}
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT);
		await().atMost(LINGERING).until(() -> this.renderer.lingering() == 0);
	}

}
