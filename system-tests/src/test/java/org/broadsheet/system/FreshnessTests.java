package org.broadsheet.system;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.awaitility.core.ConditionFactory;
import org.broadsheet.system.Author.Written;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Pages are kept in memory by every instance, and only one takes the event that changes
 * them.
 */
class FreshnessTests {

	private final Pipeline pipeline = Pipeline.running();

	private final Author author = this.pipeline.author();

	private final String tag = "frais-" + UUID.randomUUID();

	@Test
	void everyInstanceShowsWhatOneOfThemWasTold() {
		List<Reader> readers = List.of(this.pipeline.reader(), this.pipeline.readerOfASite(Map.of()));
		Written post = this.author.publish(post("Titre 0"));
		for (int edit = 1; edit <= 5; edit++) {
			String before = "Titre " + (edit - 1);
			readers.forEach((reader) -> soon().untilAsserted(() -> assertShown(reader, before)));
			post = this.author.edit(post, post("Titre " + edit));
		}
		readers.forEach((reader) -> soon().untilAsserted(() -> assertShown(reader, "Titre 5")));
		this.author.delete(post);
		readers.forEach(
				(reader) -> soon().untilAsserted(() -> assertThat(reader.status("/tags/" + this.tag)).isEqualTo(404)));
	}

	@Test
	void whoPublishesAmidAnImportNeedNotWaitForItsEnd() {
		Reader reader = this.pipeline.reader();
		CompletableFuture<JsonNode> importing = CompletableFuture.supplyAsync(() -> this.author.importAll(this::lines));
		soon().untilAsserted(() -> assertThat(reader.total("serie tag:" + this.tag)).isPositive());
		Written post = this.author.publish(post("Entre deux"));
		await().atMost(Duration.ofMinutes(2))
			.pollInterval(Duration.ofMillis(100))
			.untilAsserted(() -> assertThat(reader.found("entre deux tag:" + this.tag)).containsExactly(post.id()));
		assertThat(importing).isNotDone();
		importing.join();
	}

	private Stream<String> lines() {
		return IntStream.range(0, 2000)
			.mapToObj((number) -> Author.JSON.writeValueAsString(Map.of("id", this.tag + "-" + number, "title",
					"Billet", "body", "Un de la série.", "language", "fr", "tags", List.of(this.tag))));
	}

	private void assertShown(Reader reader, String title) {
		assertThat(reader.page("/tags/" + this.tag).text()).contains(title);
		assertThat(reader.page("/").text()).contains(title);
		assertThat(reader.page("/tags/" + this.tag + "/feed.atom").text()).contains(title);
	}

	private Map<String, ?> post(String title) {
		return Map.of("title", title, "body", "Texte", "language", "fr", "tags", List.of(this.tag));
	}

	// The product's promise is 2 s; a busy test machine gets more.
	private static ConditionFactory soon() {
		return await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(100)).ignoreExceptions();
	}

}
