package org.broadsheet.search.discovery;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;

import org.broadsheet.events.PostRendered;
import org.broadsheet.search.Renderings;
import org.broadsheet.search.SearchServiceTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

@SearchServiceTest
class DiscoveryTests {

	private static final String RUN = "d" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

	private static final String SITE = "http://localhost:8080";

	private static final PostRendered POST = Renderings.of("d" + UUID.randomUUID(), 1,
			"Fin </script><script>alert(1)</script> <!-- & \"" + RUN, "Le chapeau\nLa suite", "Étiquette " + RUN);

	private static final Path SCHEMAS = Path.of(System.getProperty("broadsheet.data", "absent"), "feeds", "schema");

	private static boolean posted;

	@Autowired
	private KafkaTemplate<byte[], byte[]> kafka;

	@Autowired
	private MockMvcTester http;

	@BeforeEach
	void aPost() {
		if (posted) {
			return;
		}
		Renderings.tell(this.kafka, POST);
		await().atMost(Duration.ofSeconds(60))
			.untilAsserted(() -> assertThat(this.http.get().uri(POST.post().path())).hasStatusOk());
		posted = true;
	}

	private String body(String address) throws IOException {
		var answer = this.http.get().uri(URI.create(address)).exchange();
		assertThat(answer).hasStatusOk();
		return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
	}

	@Test
	void theSitemapNamesEveryPostWithTheTimeOfItsRevision() throws IOException {
		Document index = Jsoup.parse(body("/sitemap.xml"), "", org.jsoup.parser.Parser.xmlParser());
		YearMonth month = YearMonth.now(ZoneOffset.UTC);
		String ofMonth = SITE + "/sitemaps/" + month + ".xml";
		assertThat(index.select("sitemap > loc").eachText()).contains(SITE + "/sitemaps/lists.xml", ofMonth);
		assertThat(index.select("sitemap:has(loc:contains(" + month + ")) > lastmod").text())
			.isGreaterThanOrEqualTo(POST.post().updatedAt().toString().substring(0, 19));
		Document posts = Jsoup.parse(body("/sitemaps/" + month + ".xml"), "", org.jsoup.parser.Parser.xmlParser());
		assertThat(posts.select("url:has(loc:contains(" + POST.post().path() + ")) > lastmod").text())
			.isEqualTo(POST.post().updatedAt().toString());
		assertThat(body("/sitemaps/lists.xml")).contains("<loc>" + SITE + "/tags/etiquette-" + RUN + "</loc>",
				"<loc>" + SITE + "/authors/zoe-dupont</loc>");
	}

	@Test
	void sitemapsFitTheirSchema() throws IOException, SAXException {
		assumeThat(SCHEMAS).as("the schema of sitemaps in the test data").exists();
		Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
			.newSchema(SCHEMAS.resolve("sitemap.xsd").toFile());
		for (String address : List.of("/sitemaps/lists.xml", "/sitemaps/" + YearMonth.now(ZoneOffset.UTC) + ".xml")) {
			schema.newValidator()
				.validate(new StreamSource(new ByteArrayInputStream(body(address).getBytes(StandardCharsets.UTF_8))));
		}
		assertThatThrownBy(() -> schema.newValidator()
			.validate(new StreamSource(new StringReader(body("/sitemaps/lists.xml").replace("loc>", "lok>")))))
			.isInstanceOf(SAXException.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/sitemaps/2001-01.xml", "/sitemaps/2024-13.xml", "/sitemaps/2024-00.xml",
			"/sitemaps/0000-01.xml", "/sitemaps/2024-01-9999.xml", "/sitemaps/x.xml" })
	void thereIsNoSitemapOfWhatIsNot(String address) {
		assertThat(this.http.get().uri(address)).hasStatus(404);
	}

	@Test
	void aPageIsDescribedInOneLine() throws IOException {
		Document page = Jsoup.parse(body(POST.post().path()));
		assertThat(page.select("meta[name=description], meta[property=og:description]").eachAttr("content"))
			.containsExactly("Le chapeau · La suite", "Le chapeau · La suite");
	}

	@Test
	void robotsFindTheSitemap() throws IOException {
		assertThat(body("/robots.txt")).contains("User-agent: *", "Disallow: /search",
				"Sitemap: " + SITE + "/sitemap.xml");
	}

	@Test
	void browsersLearnHowToSearchAndGetSuggestions() throws IOException {
		Document description = Jsoup.parse(body("/opensearch.xml"), "", org.jsoup.parser.Parser.xmlParser());
		assertThat(description.select("ShortName").text()).hasSizeBetween(1, 16);
		assertThat(description.select("Url[type=text/html]").attr("template"))
			.isEqualTo(SITE + "/search?q={searchTerms}");
		String template = description.select("Url[rel=suggestions]").attr("template");
		String asked = template.substring(SITE.length()).replace("{searchTerms}", "etiquette-" + RUN);
		JsonNode suggestions = JsonMapper.shared().readTree(body(asked));
		assertThat(suggestions.path(0).asString()).isEqualTo("etiquette-" + RUN);
		assertThat(suggestions.path(1).path(0).asString()).isEqualTo("Étiquette " + RUN);
		assertThat(suggestions.path(3).path(0).asString()).isEqualTo(SITE + "/tags/etiquette-" + RUN);
		assertThat(suggestions.path(2).size()).isEqualTo(suggestions.path(1).size());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "%00", "%F0%9F%98%80", "%22%5D", "%E2%80%AE", "*" })
	void suggestionsAreGivenForAnything(String typed) throws IOException {
		assertThat(JsonMapper.shared().readTree(body("/opensearch/suggestions?q=" + typed)).size()).isEqualTo(4);
	}

	@Test
	void theHeadOfAnArticleSaysWhatItIs() throws IOException {
		Document page = Jsoup.parse(body(POST.post().path()), SITE + POST.post().path());
		assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(SITE + POST.post().path());
		assertThat(page.select("link[rel=alternate]").eachAttr("href")).containsExactly(SITE + "/feed.rss",
				SITE + "/feed.atom", SITE + "/feed.json");
		assertThat(page.select("meta[property=og:type]").attr("content")).isEqualTo("article");
		assertThat(page.select("meta[property=og:title]").attr("content")).isEqualTo(POST.post().title());
		assertThat(page.select("link[rel=search]").attr("href")).isEqualTo("/opensearch.xml");
	}

	@Test
	void structuredDataStaysDataWhateverTheTitle() throws IOException {
		Document page = Jsoup.parse(body(POST.post().path()));
		assertThat(page.select("script:not([src])")).hasSize(1);
		JsonNode graph = JsonMapper.shared()
			.readTree(page.select("script[type=application/ld+json]").html())
			.path("@graph");
		assertThat(graph.path(0).path("@type").asString()).isEqualTo("BlogPosting");
		assertThat(graph.path(0).path("headline").asString()).isEqualTo(POST.post().title());
		assertThat(graph.path(0).path("description").asString()).isEqualTo("Le chapeau · La suite");
		assertThat(graph.path(0).path("dateModified").asString()).isNotEmpty();
		assertThat(graph.path(1).path("@type").asString()).isEqualTo("BreadcrumbList");
		assertThat(graph.path(1).path("itemListElement").path(1).path("item").asString())
			.isEqualTo(SITE + "/tags/etiquette-" + RUN);
		assertThat(graph.path(1).path("itemListElement").path(2).path("position").asInt()).isEqualTo(3);
	}

	@Test
	void theHeadOfATagNamesItsFeeds() throws IOException {
		Document page = Jsoup.parse(body("/tags/etiquette-" + RUN));
		assertThat(page.select("link[rel=alternate]").eachAttr("href"))
			.startsWith(SITE + "/tags/etiquette-" + RUN + "/feed.rss", SITE + "/tags/etiquette-" + RUN + "/feed.atom");
		assertThat(page.select("script[type=application/ld+json]").html()).contains("BreadcrumbList");
	}

}
