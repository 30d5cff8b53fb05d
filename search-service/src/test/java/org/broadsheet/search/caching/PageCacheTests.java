package org.broadsheet.search.caching;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;

import jakarta.servlet.FilterChain;
import org.awaitility.core.ConditionFactory;
import org.broadsheet.events.PostDeleted;
import org.broadsheet.events.PostRendered;
import org.broadsheet.search.Renderings;
import org.broadsheet.search.SearchServiceTest;
import org.broadsheet.search.Variations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@SearchServiceTest
class PageCacheTests {

	private final String tag = "c" + UUID.randomUUID().toString().replace("-", "");

	@Autowired
	private KafkaTemplate<byte[], byte[]> kafka;

	@Autowired
	private MockMvcTester http;

	@Autowired
	private PageCache cache;

	@Test
	void aPageIsMadeOnceForAllItsReaders() {
		appears().untilAsserted(() -> {
			AtomicInteger made = new AtomicInteger();
			FilterChain page = (request, response) -> {
				response.setContentType("text/html");
				response.getWriter().write("page " + made.incrementAndGet());
			};
			String path = "/" + UUID.randomUUID();
			Callable<String> reader = () -> {
				MockHttpServletResponse answer = new MockHttpServletResponse();
				this.cache.doFilter(new MockHttpServletRequest("GET", path), answer, page);
				return answer.getContentAsString();
			};
			try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
				assertThat(readers.invokeAll(Collections.nCopies(8, reader)))
					.allSatisfy((each) -> assertThat(each.get()).isEqualTo("page 1"));
			}
		});
	}

	@Test
	void anEditShowsOnEveryPageThatNamesThePost() {
		PostRendered first = published("edit", 1, "Avant " + this.tag);
		appears().untilAsserted(() -> assertThat(text("/tags/" + this.tag)).contains("Avant " + this.tag));
		appears().untilAsserted(() -> assertThat(text("/tags/" + this.tag + "/feed.json")).contains("Avant"));
		appears().untilAsserted(() -> assertThat(text("/api/search?tag=" + this.tag)).contains("Avant"));
		published("edit", 2, "Après " + this.tag);
		appears().untilAsserted(() -> {
			assertThat(text("/tags/" + this.tag)).contains("Après").doesNotContain("Avant");
			assertThat(text("/tags/" + this.tag + "/feed.json")).contains("Après").doesNotContain("Avant");
			assertThat(text("/api/search?tag=" + this.tag)).contains("Après").doesNotContain("Avant");
		});
		Renderings.tell(this.kafka, new PostDeleted(first.id(), 3, Instant.now(), false));
		appears().untilAsserted(() -> assertThat(get("/tags/" + this.tag)).hasStatus(404));
	}

	@Test
	void aScheduledPostAppearsByItself() {
		published("first", 1, "Le premier");
		appears().untilAsserted(() -> assertThat(text("/tags/" + this.tag)).contains("Le premier"));
		Instant moment = Instant.now().plusSeconds(4);
		Renderings.tell(this.kafka,
				Variations.publishedAt(Renderings.of("later" + this.tag, 1, "Le second", "Texte", this.tag), moment));
		await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
			boolean shown = text("/tags/" + this.tag).contains("Le second");
			assertThat(shown && Instant.now().isBefore(moment)).as("shown too early").isFalse();
			assertThat(shown).isTrue();
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/tags/%s", "/feed.rss", "/feed.atom", "/tags/%s/feed.json", "/sitemap.xml",
			"/robots.txt", "/api/tags", "/api/search?tag=%s", "/api/suggest?q=d" })
	void whoHasAPageAlreadyIsToldSo(String address) {
		String path = address.formatted(this.tag);
		published("has", 1, "Déjà lu");
		appears().untilAsserted(() -> assertThat(get("/tags/" + this.tag)).hasStatusOk());
		appears().untilAsserted(() -> {
			MockHttpServletResponse answer = get(path).getResponse();
			String etag = String.valueOf(answer.getHeader(HttpHeaders.ETAG));
			String modified = String.valueOf(answer.getHeader(HttpHeaders.LAST_MODIFIED));
			assertThat(etag).matches("W/\"[0-9a-f]{32}\"");
			assertThat(answer.getHeader(HttpHeaders.CACHE_CONTROL)).isEqualTo("max-age=1, public");
			assertThat(answer.getHeader("CDN-Cache-Control")).contains("public", "max-age=1",
					"stale-while-revalidate=30", "stale-if-error=3600");
			assertThat(answer.getHeaders(HttpHeaders.VARY)).contains("Accept-Encoding").doesNotHaveDuplicates();
			assertThat(with(path, HttpHeaders.IF_NONE_MATCH, etag)).hasStatus(304).body().isEmpty();
			assertThat(with(path, HttpHeaders.IF_MODIFIED_SINCE, modified)).hasStatus(304);
			assertThat(with(path, HttpHeaders.IF_NONE_MATCH, "\"another\"")).hasStatusOk();
			assertThat(with(path, HttpHeaders.IF_MODIFIED_SINCE, "Tue, 01 Jan 2019 00:00:00 GMT")).hasStatusOk();
		});
	}

	@Test
	void whatTheApiSaysToOneSiteIsNotWhatAnotherIsTold() {
		appears().untilAsserted(() -> {
			assertThat(get("/api/tags").getResponse().getHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN)).isNull();
			assertThat(with("/api/tags", HttpHeaders.ORIGIN, "https://front.example").getResponse()
				.getHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN)).isNotNull();
			assertThat(with("/api/tags", HttpHeaders.ACCEPT, "text/html")).hasStatus(406);
			assertThat(get("/api/tags")).hasStatusOk();
		});
	}

	@Test
	void pagesAreSentCompressedToWhoeverTakesThat() throws IOException {
		assertThat(get("/").getResponse().getHeader(HttpHeaders.CONTENT_ENCODING)).isNull();
		assertThat(with("/", HttpHeaders.ACCEPT_ENCODING, "gzip;q=0, br").getResponse()
			.getHeader(HttpHeaders.CONTENT_ENCODING)).isNull();
		MockHttpServletResponse answer = with("/", HttpHeaders.ACCEPT_ENCODING, "br, gzip;q=0.8").getResponse();
		assertThat(answer.getHeader(HttpHeaders.CONTENT_ENCODING)).isEqualTo("gzip");
		try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
			assertThat(new String(plain.readAllBytes(), StandardCharsets.UTF_8)).contains("</html>");
		}
	}

	@Test
	void aHeadHasTheHeadersOfThePageAndNoMore() {
		MvcTestResult head = this.http.head().uri("/").exchange();
		assertThat(head).hasStatusOk().containsHeader(HttpHeaders.ETAG).containsHeader("Content-Security-Policy");
		assertThat(head).body().isEmpty();
		assertThat(get("/")).containsHeader("Content-Security-Policy");
	}

	@Test
	void whatIsMissingIsNeverKeptByOthers() {
		String path = "/tags/" + this.tag;
		assertThat(get(path)).hasStatus(404).hasHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
		published("now", 1, "Enfin");
		appears().untilAsserted(() -> assertThat(get(path)).hasStatusOk());
	}

	private PostRendered published(String id, long revision, String title) {
		PostRendered post = Renderings.of(id + this.tag, revision, title, "Texte", this.tag);
		Renderings.tell(this.kafka, post);
		return post;
	}

	private String text(String address) throws IOException {
		return get(address).getResponse().getContentAsString(StandardCharsets.UTF_8);
	}

	private MvcTestResult get(String address) {
		return this.http.get().uri(URI.create(address)).exchange();
	}

	private MvcTestResult with(String address, String header, String value) {
		return this.http.get().uri(URI.create(address)).header(header, value).exchange();
	}

	// The promise is 2 s; a busy test machine gets more.
	private static ConditionFactory appears() {
		return await().atMost(Duration.ofSeconds(30));
	}

}
