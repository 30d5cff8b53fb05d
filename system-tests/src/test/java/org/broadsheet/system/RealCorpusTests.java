package org.broadsheet.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

/**
 * Thousands of real pages of three languages go through completely, and each is found by
 * its title.
 */
class RealCorpusTests {

	private static final Path FOLDER = Path.of(System.getProperty("broadsheet.data")).resolve("mdn");

	private final Pipeline pipeline = Pipeline.running();

	private final Reader reader = this.pipeline.reader();

	@BeforeAll
	static void needsTheThirdPartyData() {
		assumeThat(FOLDER).as("the third-party data, named by the property broadsheet.data").isDirectory();
	}

	@ParameterizedTest
	@CsvSource({ "fr,5000", "es,1000", "de,1500" })
	void everyPageOfARealCorpusIsFoundByItsTitle(String language, int pages) {
		JsonNode summary = this.pipeline.author().importAll(() -> lines(language));
		assertThat(summary.path("refused").asInt()).as(summary.toString()).isZero();
		assertThat(summary.path("created").asInt()).as(summary.toString()).isEqualTo(pages);
		await().atMost(Duration.ofMinutes(3))
			.pollInterval(Duration.ofMillis(500))
			.untilAsserted(() -> assertThat(this.reader.total("", "&author=mdn-" + language)).isEqualTo(pages));
		Map<String, Long> titles = pages(language)
			.collect(Collectors.groupingBy(RealCorpusTests::title, Collectors.counting()));
		List<String> missed = titles.entrySet()
			.parallelStream()
			.filter((title) -> foundByTitle(title.getKey(), language) < title.getValue())
			.map(Map.Entry::getKey)
			.toList();
		assertThat(missed).isEmpty();
	}

	// A few pages share their title: each of them must be there.
	private long foundByTitle(String title, String language) {
		return this.reader.search(title, "&size=50", "&author=mdn-" + language)
			.path("hits")
			.valueStream()
			.filter((hit) -> title(hit).equals(title))
			.count();
	}

	private static String title(JsonNode pageOrHit) {
		return pageOrHit.path("title").asString().strip();
	}

	private static Stream<String> lines(String language) {
		return pages(language).map((page) -> Author.JSON.writeValueAsString(Map.of("source", page.path("id").asString(),
				"title", title(page), "body", page.path("body").asString(), "tags", page.path("tags"), "language",
				language, "author", "mdn-" + language, "publishedAt", page.path("date").asString())));
	}

	private static Stream<JsonNode> pages(String language) {
		Path file = FOLDER.resolve("mdn-" + language + ".ndjson.gz");
		try {
			return new BufferedReader(
					new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))
				.lines()
				.map(Author.JSON::readTree);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
