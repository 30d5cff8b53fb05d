package org.broadsheet.search.api;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import com.jayway.jsonpath.JsonPath;
import org.broadsheet.search.Renderings;
import org.broadsheet.search.SearchServiceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** More hits than Elasticsearch lets anyone page to by number. */
@SearchServiceTest
class ManyHitsTests {

	private static final int POSTS = 10_150;

	private static final String RUN = "r" + UUID.randomUUID().toString().replace("-", "");

	private static boolean posted;

	@Autowired
	private KafkaTemplate<byte[], byte[]> kafka;

	@Autowired
	private MockMvcTester http;

	@BeforeEach
	void manyPosts() {
		if (posted) {
			return;
		}
		IntStream.range(0, POSTS)
			.mapToObj((i) -> Renderings.send(this.kafka, Renderings.of(i + RUN, 1, "Un titre", "Une gare", RUN)))
			.toList()
			.forEach(CompletableFuture::join);
		await().atMost(Duration.ofMinutes(2))
			.ignoreExceptions()
			.until(() -> JsonPath.<Integer>read(page("", "0", null), "$.total"), (total) -> total == POSTS);
		posted = true;
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "gare" })
	void cursorsLeadToEachOfThemOnce(String words) throws Exception {
		Set<String> seen = new HashSet<>();
		String cursor = null;
		do {
			String page = page(words, "100", cursor);
			List<String> ids = JsonPath.read(page, "$.hits[*].id");
			ids.forEach((id) -> assertThat(seen.add(id)).as(id).isTrue());
			assertThat(JsonPath.<Integer>read(page, "$.total")).isEqualTo(POSTS);
			cursor = JsonPath.read(page, "$.next");
		}
		while (cursor != null);
		assertThat(seen).hasSize(POSTS);
	}

	private String page(String words, String size, @Nullable String cursor) throws UnsupportedEncodingException {
		MockMvcTester.MockMvcRequestBuilder request = this.http.get()
			.uri("/api/search")
			.queryParam("q", words)
			.queryParam("tag", RUN)
			.queryParam("size", size)
			.queryParam("facets", "none");
		return ((cursor != null) ? request.queryParam("cursor", cursor) : request).exchange()
			.getResponse()
			.getContentAsString();
	}

}
