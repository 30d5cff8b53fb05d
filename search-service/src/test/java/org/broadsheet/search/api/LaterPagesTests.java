package org.broadsheet.search.api;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.jayway.jsonpath.JsonPath;
import org.broadsheet.events.PostDeleted;
import org.broadsheet.events.PostId;
import org.broadsheet.search.Renderings;
import org.broadsheet.search.SearchServiceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Pages by relevance after the first one, while others write. */
@SearchServiceTest
class LaterPagesTests {

	private static final int POSTS = 60;

	private static final int SIZE = 5;

	@Autowired
	private KafkaTemplate<byte[], byte[]> kafka;

	@Autowired
	private ElasticsearchClient elasticsearch;

	@Autowired
	private MockMvcTester http;

	private String run;

	// The more often a post has the word, the better it fits.
	@BeforeEach
	void posts() {
		this.run = "r" + UUID.randomUUID().toString().replace("-", "");
		write(1, 1);
		await().atMost(Duration.ofMinutes(1))
			.until(() -> JsonPath.<Integer>read(page(0, null), "$.total"), (total) -> total == POSTS);
	}

	private void write(long revision, int turn) {
		IntStream.range(0, POSTS)
			.mapToObj((i) -> Renderings.send(this.kafka,
					Renderings.of(i + this.run, revision, "Un titre",
							"gare ".repeat(1 + (turn * i * 7) % POSTS) + this.run + revision, this.run)))
			.toList()
			.forEach(CompletableFuture::join);
	}

	@Test
	void everyPostIsShownOnceThoughAllAreWrittenAnewBetweenTwoPages() throws IOException {
		List<String> shown = new ArrayList<>();
		String page = page(SIZE, null);
		for (long revision = 2; true; revision++) {
			shown.addAll(JsonPath.read(page, "$.hits[*].id"));
			assertThat(JsonPath.<Integer>read(page, "$.total")).isEqualTo(POSTS);
			String next = JsonPath.read(page, "$.next");
			if (next == null) {
				break;
			}
			if (revision < 5) {
				write(revision, (int) revision);
				awaitRevision(revision);
			}
			page = page(SIZE, next);
		}
		assertThat(shown).hasSize(POSTS);
		assertThat(new HashSet<>(shown)).hasSize(POSTS);
	}

	private void awaitRevision(long revision) throws IOException {
		await().atMost(Duration.ofMinutes(1))
			.until(() -> JsonPath.<Integer>read(answer(this.run + revision, 0, null), "$.total"),
					(total) -> total == POSTS);
	}

	@Test
	void whatWasWithdrawnMeanwhileIsNotShown() throws IOException {
		String second = page(SIZE, JsonPath.read(page(SIZE, null), "$.next"));
		List<String> third = JsonPath.read(page(SIZE, JsonPath.read(second, "$.next")), "$.hits[*].id");
		Renderings.tell(this.kafka, new PostDeleted(new PostId(third.getFirst()), 2, Instant.now(), false));
		await().atMost(Duration.ofMinutes(1))
			.until(() -> JsonPath.<Integer>read(page(0, null), "$.total"), (total) -> total == POSTS - 1);
		assertThat(JsonPath.<List<String>>read(page(SIZE, JsonPath.read(second, "$.next")), "$.hits[*].id"))
			.containsExactlyElementsOf(third.subList(1, SIZE));
	}

	@Test
	void aReaderWhoComesBackLateGoesOnAllTheSame() throws IOException {
		String second = page(SIZE, JsonPath.read(page(SIZE, null), "$.next"));
		String next = JsonPath.read(second, "$.next");
		List<String> third = JsonPath.read(page(SIZE, next), "$.hits[*].id");
		String view = JsonPath.read(new String(Base64.getUrlDecoder().decode(next), UTF_8), "$.view");
		this.elasticsearch.closePointInTime((close) -> close.id(view));
		assertThat(JsonPath.<List<String>>read(page(SIZE, next), "$.hits[*].id")).isEqualTo(third);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
			"view":"[^"]*"     | "view":"x"
			"view":"[^"]*"     | "view":"AAAA"
			"view":"..         | "view":"zz
			"after":\\[.*\\]   | "after":["x"]
			"after":\\[.*\\]   | "after":[{}]
			"way":"ALL"        | "way":"NONE"
			"shown":\\[.*?\\]  | "shown":["*"]
			""")
	void aCursorThatWasMeddledWithIsRefused(String part, String other) throws IOException {
		String second = page(SIZE, JsonPath.read(page(SIZE, null), "$.next"));
		String cursor = new String(Base64.getUrlDecoder().decode(JsonPath.<String>read(second, "$.next")), UTF_8);
		String meddled = cursor.replaceFirst(part, other);
		assertThat(meddled).isNotEqualTo(cursor);
		assertThat(JsonPath.<String>read(page(SIZE, Base64.getUrlEncoder().encodeToString(meddled.getBytes(UTF_8))),
				"$.field"))
			.isEqualTo("cursor");
	}

	private String page(int size, @Nullable String cursor) throws IOException {
		return answer("gare", size, cursor);
	}

	// A parameter that no other request has: the index is meant, not a page that was
	// kept.
	private String answer(String words, int size, @Nullable String cursor) throws IOException {
		MockMvcTester.MockMvcRequestBuilder request = this.http.get()
			.uri("/api/search")
			.queryParam("q", words)
			.queryParam("tag", this.run)
			.queryParam("size", String.valueOf(size))
			.queryParam("facets", "none")
			.queryParam("asked", UUID.randomUUID().toString());
		return ((cursor != null) ? request.queryParam("cursor", cursor) : request).exchange()
			.getResponse()
			.getContentAsString();
	}

}
