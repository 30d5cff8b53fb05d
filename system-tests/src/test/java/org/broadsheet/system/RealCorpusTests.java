package org.broadsheet.system;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.broadsheet.system.Corpus.Entry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Thousands of pages that nobody here wrote come in completely, and each is found by its
 * title: a reader of its language types the title as it stands, or in double quotes where
 * it holds a sign of the query language, and gets the page on the first list of a hundred
 * hits. Pages with the same title must all be there, told apart by their dates. Of the
 * titles, 95 in 100 must have their pages among the first ten.
 */
class RealCorpusTests {

	private static final int AT_ONCE = 4;

	private static final Pattern SIGN = Pattern.compile("(^|\\s)-\\S|\\p{L}:\\S|\\bOR\\b");

	private final Pipeline pipeline = Pipeline.running();

	private final Reader reader = this.pipeline.reader();

	private final Set<String> found = ConcurrentHashMap.newKeySet();

	private final Set<String> amongTheFirst = ConcurrentHashMap.newKeySet();

	@ParameterizedTest
	@ValueSource(strings = { "es", "de", "fr" })
	void everyPageIsImportedAndFoundByItsTitle(String language) {
		Corpus corpus = Corpus.of(language);
		List<Entry> pages = corpus.entries();
		assertTaken(this.pipeline.author().importAll(corpus::lines), pages.size());
		assertThat(this.pipeline.author().importAll(corpus::lines).path("unchanged").asInt()).isEqualTo(pages.size());
		Map<String, List<Entry>> titles = pages.stream().collect(Collectors.groupingBy(Entry::title));
		await().atMost(Duration.ofMinutes(6)).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
			lookForThoseNotFound(titles, language);
			assertThat(titles.keySet().stream().filter((title) -> !this.found.contains(title))).isEmpty();
		});
		assertThat(this.amongTheFirst).hasSizeGreaterThan(titles.size() * 95 / 100);
	}

	// Posts of other tests are there as well, so that no count tells whether all have
	// come.
	private void lookForThoseNotFound(Map<String, List<Entry>> titles, String language) {
		try (ExecutorService readers = Executors.newFixedThreadPool(AT_ONCE)) {
			titles.forEach((title, same) -> {
				if (!this.found.contains(title)) {
					readers.execute(() -> lookFor(title, same, language));
				}
			});
		}
	}

	// A line whose answer was lost is sent once more and then counts as unchanged.
	private static void assertTaken(JsonNode summary, int pages) {
		assertThat(summary.path("refused").asInt()).as(summary.toString()).isZero();
		assertThat(summary.path("created").asInt() + summary.path("unchanged").asInt()).as(summary.toString())
			.isEqualTo(pages);
	}

	private void lookFor(String title, List<Entry> pages, String language) {
		String query = SIGN.matcher(title).find() ? '"' + title + '"' : title;
		if (hits(query, language, 10).containsAll(pages)) {
			this.amongTheFirst.add(title);
			this.found.add(title);
		}
		else if (hits(query, language, 100).containsAll(pages)) {
			this.found.add(title);
		}
	}

	private List<Entry> hits(String query, String language, int size) {
		return this.reader.search(query, "&size=" + size, "&language=" + language)
			.path("hits")
			.valueStream()
			.map((hit) -> new Entry(hit.path("title").asString(), hit.path("publishedAt").asString()))
			.toList();
	}

}
