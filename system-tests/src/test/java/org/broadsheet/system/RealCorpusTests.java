package org.broadsheet.system;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

import org.broadsheet.system.Corpus.Entry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Thousands of pages that nobody here wrote come in completely and are found. */
class RealCorpusTests {

	private static final int READERS = 4;

	private final Pipeline pipeline = Pipeline.running();

	private final Reader reader = this.pipeline.reader();

	@ParameterizedTest
	@ValueSource(strings = { "es", "de" })
	void everyPageIsImportedAndFoundByItsTitle(String language) throws Exception {
		Corpus corpus = Corpus.of(language);
		List<Entry> pages = corpus.entries();
		JsonNode summary = this.pipeline.author().importAll(corpus::lines);
		assertThat(summary.path("refused").asInt()).as(summary.toString()).isZero();
		assertThat(summary.path("created").asInt()).as(summary.toString()).isEqualTo(pages.size());

		await().atMost(Duration.ofMinutes(4))
			.pollInterval(Duration.ofSeconds(1))
			.untilAsserted(() -> assertThat(this.reader.total("", "&size=0", "&language=" + language))
				.isGreaterThanOrEqualTo(pages.size()));
		assertThat(notFound(pages, language)).isEmpty();
	}

	/**
	 * The titles whose pages are not all among the first twenty that a reader of their
	 * language gets who types the title: with one page of that title it must be there,
	 * with three of the same title all three, told apart by their dates.
	 */
	private List<String> notFound(List<Entry> pages, String language) throws Exception {
		Map<String, List<Entry>> titles = pages.stream().collect(Collectors.groupingBy(Entry::title));
		try (ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
			List<Future<List<String>>> searches = titles.entrySet()
				.stream()
				.map((title) -> readers.submit(() -> isFound(title.getKey(), title.getValue(), language)
						? List.<String>of() : List.of(title.getKey())))
				.toList();
			List<String> missed = new java.util.ArrayList<>();
			for (Future<List<String>> search : searches) {
				missed.addAll(search.get());
			}
			return missed;
		}
	}

	private boolean isFound(String title, List<Entry> pages, String language) {
		List<Entry> found = this.reader.search(title, "&size=20", "&language=" + language)
			.path("hits")
			.valueStream()
			.map((hit) -> new Entry(hit.path("title").asString(), hit.path("publishedAt").asString()))
			.toList();
		int worst = pages.stream().mapToInt(found::indexOf).map((i) -> i < 0 ? 999 : i).max().orElseThrow();
		System.err.println("RANK " + language + " " + pages.size() + " " + worst + " " + title);
		return found.containsAll(pages);
	}

}
