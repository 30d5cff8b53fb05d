package org.broadsheet.system;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.broadsheet.events.PostId;
import org.broadsheet.events.PublicAddress;
import org.broadsheet.events.Slug;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The blog that {@code ./up --demo} shows. */
class DemoTests {

	private final Pipeline pipeline = Pipeline.running();

	private final Reader reader = this.pipeline.reader();

	@Test
	void everyPublishedPostIsReadWithItsPicturesAndNoOther() {
		List<String> lines = new BufferedReader(
				new InputStreamReader(Objects.requireNonNull(DemoTests.class.getResourceAsStream("/demo/posts.ndjson")),
						StandardCharsets.UTF_8))
			.lines()
			.map((line) -> line.replace("IN_A_MONTH", Instant.now().plus(30, ChronoUnit.DAYS).toString()))
			.toList();
		JsonNode summary = this.pipeline.author().importAll(lines::stream);
		assertThat(summary.path("created").asInt()).as(summary.toString()).isEqualTo(lines.size());
		assertThat(lines).hasSizeGreaterThanOrEqualTo(30);

		List<JsonNode> posts = lines.stream().map(Author.JSON::readTree).toList();
		await().atMost(Duration.ofMinutes(1))
			.ignoreExceptions()
			.untilAsserted(() -> posts
				.forEach((post) -> assertThat(this.pipeline.author().progress(post.path("id").asString()).toString())
					.contains("searchable")));
		posts.stream()
			.filter((post) -> !isVisible(post))
			.forEach((post) -> assertThat(this.reader.status(path(post))).isEqualTo(404));
		assertThat(posts.stream().filter((post) -> !isVisible(post)).map((post) -> post.path("status").asString()))
			.containsExactlyInAnyOrder("draft", "published");
		posts.stream().filter(DemoTests::isVisible).forEach(this::assertShown);
		assertThat(posts.stream().map((post) -> post.path("language").asString()).collect(Collectors.toSet()))
			.containsExactlyInAnyOrder("fr", "en");
	}

	private void assertShown(JsonNode post) {
		Document page = this.reader.page(path(post));
		assertThat(page.select("h1").text()).contains(post.path("title").asString());
		page.select("main img").forEach((picture) -> {
			// Those of other articles only adorn a link that names its article.
			if (picture.closest("a.picture") == null) {
				assertThat(picture.attr("alt")).as(page.location()).isNotBlank();
			}
			assertThat(this.reader.status(picture.attr("src"))).as(picture.attr("src")).isEqualTo(200);
		});
	}

	private static boolean isVisible(JsonNode post) {
		return "published".equals(post.path("status").asString())
				&& Instant.parse(post.path("publishedAt").asString()).isBefore(Instant.now());
	}

	private static String path(JsonNode post) {
		return PublicAddress.of(Slug.of(post.path("title").asString()), new PostId(post.path("id").asString()));
	}

}
