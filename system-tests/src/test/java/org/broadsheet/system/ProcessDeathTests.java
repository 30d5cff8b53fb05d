package org.broadsheet.system;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Any process may die at any time: nothing is lost, doubled or stale. */
class ProcessDeathTests {

	private static final int POSTS = 2000;

	private final Pipeline pipeline = Pipeline.running();

	private final Reader reader = this.pipeline.reader();

	private final String run = "zd" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

	@Test
	void allPostsOfAnImportAreFoundOnceThoughElasticsearchDiesInTheMiddle() {
		importWhile((pipeline) -> {
			pipeline.killElasticsearch();
			pipeline.startElasticsearch();
		});
	}

	@Test
	void allPostsOfAnImportAreFoundOnceThoughTheRendererDiesInTheMiddle() {
		importWhile((pipeline) -> pipeline.killAndRestart("render-service"));
	}

	@Test
	void allPostsOfAnImportAreFoundOnceThoughTheIndexerDiesInTheMiddle() {
		importWhile((pipeline) -> pipeline.killAndRestart("search-service"));
	}

	@Test
	void allPostsOfAnImportAreFoundOnceThoughKafkaDiesInTheMiddle() {
		CompletableFuture<JsonNode> first = imported();
		awaitFound(1);
		this.pipeline.killKafka();
		this.pipeline.startKafka();
		// The import may end with refusals: sending it again changes nothing that was
		// kept.
		first.handle((summary, failure) -> summary).join();
		await().atMost(Duration.ofMinutes(2)).ignoreExceptions().untilAsserted(() -> assertComplete(imported().join()));
		awaitFound(POSTS);
		assertNothingLostDoubledOrStale();
	}

	private void importWhile(Consumer<Pipeline> accident) {
		CompletableFuture<JsonNode> summary = imported();
		awaitFound(1);
		accident.accept(this.pipeline);
		assertComplete(summary.join());
		awaitFound(POSTS);
		assertNothingLostDoubledOrStale();
	}

	private CompletableFuture<JsonNode> imported() {
		return CompletableFuture.supplyAsync(() -> this.pipeline.author().importAll(this::lines));
	}

	private Stream<String> lines() {
		return IntStream.range(0, POSTS)
			.mapToObj((i) -> Author.JSON.writeValueAsString(Map.of("id", id(i), "title", "Billet " + i + " " + this.run,
					"body", "Le corps du billet n%d de la série %s.".formatted(i, this.run), "author", "Zoé", "tags",
					List.of(this.run))));
	}

	private String id(int i) {
		return this.run + "-" + i;
	}

	private static void assertComplete(JsonNode summary) {
		assertThat(summary.path("refused").asInt()).as(summary.toString()).isZero();
		assertThat(summary.path("created").asInt() + summary.path("unchanged").asInt()).as(summary.toString())
			.isEqualTo(POSTS);
	}

	private void awaitFound(int atLeast) {
		await().atMost(Duration.ofMinutes(4))
			.pollInterval(Duration.ofMillis(200))
			.ignoreExceptions()
			.untilAsserted(() -> assertThat(this.reader.total(this.run)).isGreaterThanOrEqualTo(atLeast));
	}

	private void assertNothingLostDoubledOrStale() {
		List<JsonNode> hits = this.reader.allHits(this.run);
		assertThat(hits.stream().map((hit) -> hit.path("id").asString()))
			.containsExactlyInAnyOrder(IntStream.range(0, POSTS).mapToObj(this::id).toArray(String[]::new));
	}

}
