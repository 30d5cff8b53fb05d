package org.broadsheet.search.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.broadsheet.search.Renderings;
import org.broadsheet.search.SearchServiceTest;
import org.broadsheet.search.Variations;
import org.junit.jupiter.api.BeforeEach;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@SearchServiceTest
class SearchApiTests {

	private static final String RUN = "r" + UUID.randomUUID().toString().replace("-", "");

	private static final String TAG = "Grandes œuvres " + RUN;

	private static boolean posted;

	@Autowired
	private KafkaTemplate<byte[], byte[]> kafka;

	@Autowired
	private MockMvcTester http;

	@BeforeEach
	void threePosts() {
		if (posted) {
			return;
		}
		post("a", "La médiatrice du cœur", "Les médiateur·rice·s de la S.N.C.F. aiment l’été aujourd’hui.");
		post("b", "Bibliothèques", "Une bibliothèque <script>alert(1)</script> et des chevaux de bois.");
		post("c", "Divers", "Rien de tout cela, sauf une bibliothèque, une gare et un cheval.");
		Renderings.tell(this.kafka, Variations.publishedAt(Renderings.of("later" + RUN, 1, "Plus tard", "Texte", TAG),
				Instant.now().plus(Duration.ofDays(1))));
		Renderings.tell(this.kafka, Renderings.of("d" + RUN, 1, "La fenêtre ouverte, fenêtre ouverte",
				"Une fenêtre ouverte, une fenêtre ouverte.", TAG));
		Renderings.tell(this.kafka, Renderings.of("e" + RUN, 1, "Fenêtre ouverte",
				"Un texte qui parle longuement de toute autre chose.", TAG));
		await().atMost(Duration.ofSeconds(60))
			.untilAsserted(() -> assertThat(search("tag:" + RUN)).bodyJson().extractingPath("$.total").isEqualTo(3));
		await().atMost(Duration.ofSeconds(60))
			.untilAsserted(() -> assertThat(search("fenêtre")).bodyJson().extractingPath("$.total").isEqualTo(2));
		posted = true;
	}

	private void post(String id, String title, String text) {
		Renderings.tell(this.kafka, Renderings.of(id + RUN, 1, title, text, RUN));
	}

	private MvcTestResult search(String query) {
		return this.http.get().uri("/api/search").queryParam("q", query).exchange();
	}

	@ParameterizedTest
	@CsvSource({ "mediateurs, a", "médiatrices, a", "sncf, a", "S.N.C.F., a", "coeur, a", "l'ete, a", "AUJOURD'HUI, a",
			"cheval bois, b", "\"chevaux de bois\", b", "bibliotheque -gare, b", "title:bibliothèque, b",
			"gare OR absolument, c", "le la les cheval gare, c" })
	void findsWhatIsMeant(String query, String post) {
		assertThat(search(query + " tag:" + RUN)).bodyJson()
			.extractingPath("$.hits[*].id")
			.asArray()
			.containsExactly(post + RUN);
	}

	@Test
	void aSlipOfTheKeyboardFindsTheRightWordAndSaysSo() {
		assertThat(search("bibliothéqeu tag:" + RUN)).bodyJson().satisfies((json) -> {
			assertThat(json).extractingPath("$.total").isEqualTo(2);
			assertThat(json).extractingPath("$.didYouMean").asString().startsWith("bibliothèque");
		});
	}

	@Test
	void whereNoPostHasAllWordsTheBestHaveSome() {
		assertThat(search("cheval gare zeppelin tag:" + RUN)).bodyJson().satisfies((json) -> {
			assertThat(json).extractingPath("$.partial").isEqualTo(true);
			assertThat(json).extractingPath("$.hits[0].id").isEqualTo("c" + RUN);
		});
	}

	@ParameterizedTest
	@CsvSource({ "cheval gare zeppelin, true", "une bibliothèque une gare et un cheval, false" })
	void laterPagesSayWhatTheFirstSaid(String query, boolean partial) {
		assertThat(page(query, null)).bodyJson().satisfies((json) -> {
			assertThat(json).extractingPath("$.partial").isEqualTo(partial);
			assertThat(json).extractingPath("$.next")
				.asString()
				.satisfies((cursor) -> assertThat(page(query, cursor)).bodyJson().satisfies((second) -> {
					assertThat(second).extractingPath("$.hits[0].id").isEqualTo("b" + RUN);
					assertThat(second).extractingPath("$.partial").isEqualTo(partial);
				}));
		});
	}

	@Test
	void theNextPageIsLinkedWithAllThatWasAsked() {
		String first = linked(this.http.get().uri("/api/search?tag=" + RUN + "&size=1&sort=oldest").exchange());
		assertThat(first).startsWith("/api/search?tag=" + RUN + "&size=1&sort=oldest&cursor=");
		String second = linked(this.http.get().uri(first).exchange());
		assertThat(second).startsWith("/api/search?tag=" + RUN + "&size=1&sort=oldest&cursor=")
			.isNotEqualTo(first)
			.containsOnlyOnce("cursor=");
	}

	private static String linked(MvcTestResult page) {
		String link = String.valueOf(page.getResponse().getHeader("Link"));
		assertThat(link).matches("<[^>]+>; rel=\"next\"");
		return link.substring(1, link.indexOf('>'));
	}

	private MvcTestResult page(String query, @Nullable String cursor) {
		MockMvcTester.MockMvcRequestBuilder request = this.http.get()
			.uri("/api/search")
			.queryParam("q", query + " tag:" + RUN)
			.queryParam("size", "1");
		return ((cursor != null) ? request.queryParam("cursor", cursor) : request).exchange();
	}

	@Test
	void whoTypesATitleGetsThatPostFirst() {
		assertThat(search("Fenêtre ouverte")).bodyJson().extractingPath("$.hits[0].id").isEqualTo("e" + RUN);
	}

	@Test
	void passagesAreMarkedAndSafe() {
		assertThat(search("bois tag:" + RUN)).bodyJson()
			.extractingPath("$.hits[0].highlights.body[0]")
			.asString()
			.contains("<mark>bois</mark>", "&lt;script&gt;")
			.doesNotContain("<script>");
	}

	@Test
	void passagesBeginWithTheirBlockAndKeepBlocksApart() {
		Renderings.tell(this.kafka, Renderings.of("f" + RUN, 1, "Horaires",
				"Quand venir\nLa mercerie ouvre le mardi\nEntrée par la cour."));
		await().atMost(Duration.ofSeconds(60))
			.untilAsserted(() -> assertThat(search("mercerie")).bodyJson()
				.extractingPath("$.hits[0].highlights.body[0]")
				.isEqualTo("La <mark>mercerie</mark> ouvre le mardi · Entrée par la cour."));
	}

	@Test
	void thePassageWithMostOfTheWordsComesFirst() {
		Renderings.tell(this.kafka,
				Renderings.of("g" + RUN, 1, "Chantier",
						"Un maçon, deux maçons, trois maçons, et encore un maçon pour finir.\n"
								+ "Il pleut. ".repeat(20)
								+ "\nLa truelle du maçon sèche au soleil de midi depuis ce matin."));
		await().atMost(Duration.ofSeconds(60))
			.untilAsserted(() -> assertThat(search("truelle maçon")).bodyJson()
				.extractingPath("$.hits[0].highlights.body[0]")
				.asString()
				.contains("<mark>truelle</mark> du <mark>maçon</mark>"));
	}

	@Test
	void cursorsLeadThroughAllHitsOnce() {
		MvcTestResult first = this.http.get()
			.uri("/api/search")
			.queryParam("q", "bibliothèque tag:" + RUN)
			.queryParam("size", "1")
			.exchange();
		assertThat(first).headers().containsHeader("Link");
		assertThat(first).bodyJson().extractingPath("$.next").asString().satisfies((cursor) -> {
			assertThat(this.http.get()
				.uri("/api/search")
				.queryParam("q", "bibliothèque tag:" + RUN)
				.queryParam("size", "1")
				.queryParam("cursor", cursor)).bodyJson().extractingPath("$.hits").asArray().hasSize(1);
			assertThat(this.http.get().uri("/api/search").queryParam("q", "autre").queryParam("cursor", cursor))
				.hasStatus(400);
		});
	}

	@ParameterizedTest
	@MethodSource
	void answersAnythingTyped(String query) {
		assertThat(search(query)).hasStatusOk();
		assertThat(this.http.get().uri("/api/suggest").queryParam("q", query)).hasStatusOk();
	}

	static Stream<String> answersAnythingTyped() {
		return Stream.of("", " ", "le la les", "?!…", "*", "a*", "/.*/", "foo~2^9 AND (bar", "[a TO *] {!x}", "\"",
				"\"\"", "x".repeat(10_000), "mot ".repeat(5_000), "'; DROP TABLE posts; --", "\u202eabc\u202c",
				"a\ud800b", "\0", "before:9999-99-99", "year:0000", "after:2999", "tag:!!!", "OR", "-", "-a", ":",
				"tag:", "日本語 テスト", "مرحبا", "\uD83D\uDE00");
	}

	@ParameterizedTest
	@CsvSource({ "size, -1", "size, many", "sort, best", "cursor, zzz", "cursor, ####", "cursor, e30",
			"from, 2023-02-30", "to, 0", "language, x!", "tags, none" })
	void namesTheParameterThatCannotBeRead(String parameter, String value) {
		assertThat(this.http.get().uri("/api/search").queryParam("q", "a").queryParam(parameter, value)).hasStatus(400)
			.bodyJson()
			.extractingPath("$.field")
			.isEqualTo(parameter);
	}

	@Test
	void hugeSizesAreTheLargest() {
		assertThat(this.http.get().uri("/api/search").queryParam("size", "999999999")).hasStatusOk();
	}

	@Test
	void suggestsTitlesByTheFirstLettersOfTheirWords() {
		assertThat(this.http.get().uri("/api/suggest").queryParam("q", "la mediat")).bodyJson()
			.extractingPath("$.posts[*].title")
			.asArray()
			.contains("La médiatrice du cœur");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Grandes œuvres ", "grandes-oeuvres-", "oeuvres " })
	void suggestsTagsWithTheNumberOfPostsThatReadersSee(String begun) {
		assertThat(this.http.get().uri("/api/suggest").queryParam("q", begun + RUN)).bodyJson()
			.extractingPath("$.tags")
			.asArray()
			.containsExactly(Map.of("value", "grandes-oeuvres-" + RUN, "name", TAG, "count", 2));
	}

	@Test
	void anUnknownPostIsNotFound() {
		assertThat(this.http.get().uri("/api/posts/rien-000000000000")).hasStatus(404);
		assertThat(this.http.get().uri("/api/posts/rien")).hasStatus(404);
	}

	@Test
	void manyWordsAreAQuestionToWhichSomeOfThemAreAnAnswer() {
		assertThat(search("combien de chevaux passent devant la gare pendant les vacances tag:" + RUN)).bodyJson()
			.satisfies((json) -> {
				assertThat(json).extractingPath("$.hits[*].id").asArray().contains("c" + RUN);
				assertThat(json).extractingPath("$.partial").isEqualTo(true);
			});
	}

	@Test
	void facetsFitTheFiltersAndMayBeLeftOut() {
		assertThat(search("gare tag:" + RUN)).bodyJson()
			.extractingPath("$.facets.tags[?(@.value == '" + RUN + "')].count")
			.asArray()
			.containsExactly(1);
		assertThat(this.http.get().uri("/api/search").queryParam("facets", "none")).bodyJson()
			.extractingPath("$.facets")
			.asMap()
			.isEmpty();
	}

	@Test
	void relatedArticlesAreOthersOfTheSameMatter() {
		assertThat(search("title:bibliothèques tag:" + RUN)).bodyJson()
			.extractingPath("$.hits[0].url")
			.asString()
			.satisfies((url) -> assertThat(this.http.get().uri("/api" + url + "/related")).bodyJson()
				.extractingPath("$[*].id")
				.asArray()
				.contains("c" + RUN)
				.doesNotContain("b" + RUN));
	}

	@Test
	void scriptsOfOtherSitesMayReadAnswers() {
		assertThat(this.http.get().uri("/api/search").header("Origin", "https://example.org")).headers()
			.hasValue("Access-Control-Allow-Origin", "*");
	}

	@Test
	void theDocumentDescribesEachCallWithExamples() {
		assertThat(this.http.get().uri("/v3/api-docs")).bodyJson().satisfies((json) -> {
			assertThat(json).extractingPath("$.openapi").asString().startsWith("3.1");
			assertThat(json).extractingPath("$.paths")
				.asMap()
				.containsKeys("/api/search", "/api/suggest", "/api/tags", "/api/posts/{slug}",
						"/api/posts/{slug}/related");
			assertThat(json).extractingPath("$.paths['/api/search'].get.parameters[*].name")
				.asArray()
				.containsExactly("q", "tag", "tags", "author", "language", "from", "to", "sort", "facets", "cursor",
						"size");
		});
	}

	@Test
	void whatDoesNotExistIsAProblemToo() {
		assertThat(this.http.get().uri("/api/nothing")).hasStatus(404).hasContentType("application/problem+json");
		assertThat(this.http.post().uri("/api/search")).hasStatus(405).hasContentType("application/problem+json");
	}

}
