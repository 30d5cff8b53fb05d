package org.broadsheet.search.api;

import java.time.Duration;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.sessions.JqwikSession;
import org.broadsheet.search.SearchServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Whatever is asked is answered, or refused by the name of the parameter; soon. */
@SearchServiceTest
class StrangeQuestionsTests {

	private static final int TRIES = 150;

	private static final Duration SOON = Duration.ofSeconds(10);

	@Autowired
	private MockMvcTester http;

	@BeforeEach
	void theIndexIsThere() {
		await().atMost(Duration.ofSeconds(90))
			.untilAsserted(() -> assertThat(this.http.get().uri("/api/search")).hasStatusOk());
	}

	private static Arbitrary<String> text() {
		Arbitrary<String> signs = Arbitraries.of("\"", "-", ":", " ", "*", "?", "~", "^", "/", "\\", "(", ")", "[", "]",
				"{", "}", "!", "&&", "||", " OR ", " AND ", "tag:", "year:", "before:", "title:", "é", "’", "\u202e",
				"\ud800", "\udc00", "\0", "\ufffd", "\ue000", "日本", "😀", "a", "le", "0", "2024", "-02-30", "é\u0301",
				"x".repeat(300));
		return Arbitraries.oneOf(signs.list().ofMaxSize(60).map((each) -> String.join("", each)),
				Arbitraries.strings().all().ofMaxLength(200), Arbitraries.strings().ascii().ofMaxLength(200));
	}

	@Test
	void anyTextIsAnswered() {
		JqwikSession.run(() -> text().sampleStream().limit(TRIES).forEach((text) -> {
			assertThat(ask("q", text)).as(text).hasStatusOk();
			assertThat(this.http.get().uri("/api/suggest").queryParam("q", text)).as(text).hasStatusOk();
		}));
	}

	@Test
	void anyParameterIsUnderstoodOrRefusedByItsName() {
		List<String> parameters = List.of("tag", "tags", "author", "language", "from", "to", "sort", "facets", "size",
				"cursor");
		JqwikSession.run(() -> text().sampleStream().limit(TRIES).forEach((text) -> {
			for (String parameter : parameters) {
				MvcTestResult answer = ask(parameter, text);
				assertThat(answer.getResponse().getStatus()).as(parameter + "=" + text).isIn(200, 400);
				if (answer.getResponse().getStatus() == 400) {
					assertThat(answer).bodyJson().extractingPath("$.field").isEqualTo(parameter);
				}
			}
		}));
	}

	@Test
	void theLongestQuestionsAreAnsweredSoon() {
		for (String text : List.of("x".repeat(10_000), "mot ".repeat(5_000), "a OR ".repeat(2_000),
				"\"a b\" ".repeat(2_000), "-a ".repeat(3_000), "tag:a ".repeat(3_000), "(".repeat(10_000))) {
			long begun = System.nanoTime();
			assertThat(ask("q", text)).hasStatusOk();
			assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SOON);
		}
	}

	private MvcTestResult ask(String parameter, String value) {
		return this.http.get().uri("/api/search").queryParam(parameter, value).exchange();
	}

}
