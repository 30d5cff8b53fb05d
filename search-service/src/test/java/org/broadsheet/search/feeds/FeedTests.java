package org.broadsheet.search.feeds;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.broadsheet.search.Renderings;
import org.broadsheet.search.SearchServiceTest;
import org.broadsheet.search.Variations;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.Namespace;
import org.jdom2.input.SAXBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

@SearchServiceTest
class FeedTests {

	private static final String RUN = "f" + UUID.randomUUID().toString().replace("-", "");

	private static final String SITE = "http://localhost:8080";

	private static final String NASTY = "Titre ]]> <b>&amp;</b> \u0000\u0008\u001b <!-- 😀 \uffff";

	private static final Path SCHEMAS = Path.of(System.getProperty("broadsheet.data", "absent"), "feeds", "schema");

	private static boolean posted;

	@Autowired
	private KafkaTemplate<byte[], byte[]> kafka;

	@Autowired
	private MockMvcTester http;

	@BeforeEach
	void somePosts() {
		if (posted) {
			return;
		}
		tell("a", "Premier",
				"<h2 id=\"x\">Titre</h2><p><a href=\"#x\">là</a> <a href=\"/tags/y\">y</a> "
						+ "<img src=\"images/plage.jpg\" srcset=\"/a.jpg 1x, /b.jpg 2x\" alt=\"\" style=\"color:red\">"
						+ "<iframe src=\"https://player.vimeo.com/video/1\" title=\"Un film\"></iframe></p>");
		tell("b", NASTY, "<p>Un caractère &#1; interdit ]]&gt;</p>");
		tell("c", "", "<p>Une note sans titre</p>");
		for (int i = 0; i < 20; i++) {
			tell("more" + i, "Encore " + i, "<p>Texte</p>");
		}
		await().atMost(Duration.ofSeconds(60))
			.untilAsserted(() -> assertThat(get("/api/search?size=0&tag=" + RUN)).bodyJson()
				.extractingPath("$.total")
				.isEqualTo(23));
		posted = true;
	}

	private void tell(String id, String title, String html) {
		Renderings.tell(this.kafka,
				Variations.html(Renderings.of(id + RUN, 1, title, "Le chapeau", RUN, "É & co"), html));
	}

	private MvcTestResult get(String address) {
		return this.http.get().uri(java.net.URI.create(address)).exchange();
	}

	private String body(String address) throws IOException {
		MvcTestResult answer = get(address);
		assertThat(answer).hasStatusOk();
		return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
	}

	private Document xml(String address) throws IOException, JDOMException {
		return new SAXBuilder().build(new ByteArrayInputStream(body(address).getBytes(StandardCharsets.UTF_8)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/feed.atom", "/feed.rss", "/tags/%s/feed.atom", "/tags/%s/feed.rss",
			"/tags/%s,e-co/feed.atom", "/tags/%s/feed.atom?page=2", "/tags/%s/feed.rss?page=2",
			"/authors/zoe-dupont/feed.atom", "/authors/zoe-dupont/feed.rss" })
	void feedsKeepTheRules(String address) throws IOException, JDOMException {
		String path = address.formatted(RUN);
		assertThat(FeedRules.breachesIn(xml(path), SITE + path)).isEmpty();
	}

	@Test
	void aFeedThatBreaksTheRulesIsFoundOut() throws IOException, JDOMException {
		Document document = new SAXBuilder().build(new StringReader("""
				<feed xmlns="http://www.w3.org/2005/Atom"><id>a</id><title>a</title><updated>yesterday</updated>
				<entry><id>1</id><title/><updated>2026-01-01</updated><author><name>Z</name></author>
				<content type="html">&lt;a href="/x"&gt;&lt;script&gt;</content></entry></feed>"""));
		assertThat(FeedRules.breachesIn(document, SITE)).contains("MissingSelf", "InvalidRFC3339Date", "InvalidTAG",
				"NotBlank", "MissingElement published", "MissingContentOrAlternate", "ContainsRelRef /x",
				"SecurityRisk");
	}

	@Test
	void anAtomFeedOfAnotherShapeThanTheGrammarsIsFoundOut() throws IOException, JDOMException {
		Document feed = xml("/feed.atom");
		Element entry = feed.getRootElement().getChild("entry", FeedRules.ATOM);
		entry.addContent(new Element("title", FeedRules.ATOM).setText("Another"));
		entry.getChild("link", FeedRules.ATOM).setAttribute("target", "_blank");
		entry.getChild("category", FeedRules.ATOM).removeAttribute("term");
		entry.getChild("updated", FeedRules.ATOM).setText("2026-13-01T00:00:00Z");
		feed.getRootElement().addContent(new Element("icon", FeedRules.ATOM));
		assertThat(AtomGrammar.breachesIn(feed)).hasSize(5);
	}

	@Test
	void anRssFeedThatBreaksTheRulesIsFoundOut() throws IOException, JDOMException {
		Document feed = xml("/feed.rss");
		Element channel = feed.getRootElement().getChild("channel");
		channel.getChild("link").setText("/");
		channel.addContent(channel.getChild("link", FeedRules.ATOM).clone().setAttribute("href", "feed.rss"));
		Element item = channel.getChild("item");
		item.getChild("guid").removeAttribute("isPermaLink");
		channel.addContent(item.clone());
		item.getChild("pubDate").setText("Mon, 24 Nov 2026 10:00:00 GMT");
		assertThat(FeedRules.breachesIn(feed, SITE + "/feed.rss")).contains("InvalidFullLink", "DuplicateAtomLink",
				"SelfDoesntMatchLocation", "InvalidHttpGUID", "DuplicateValue", "InvalidRFC2822Date");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/feed.json", "/tags/%s/feed.json", "/tags/%s/feed.json?page=2",
			"/authors/zoe-dupont/feed.json" })
	void jsonFeedsHaveWhatTheirSpecificationRequires(String address) throws IOException {
		String path = address.formatted(RUN);
		assertThat(JsonFeedRules.breachesIn(JsonMapper.shared().readTree(body(path)), SITE + path)).isEmpty();
	}

	@Test
	void aJsonFeedThatLacksWhatIsRequiredIsFoundOut() {
		JsonNode feed = JsonMapper.shared()
			.readTree(
					"""
							{"version": "https://jsonfeed.org/version/1", "title": "", "feed_url": "/feed.json",
							 "items": [{"url": "/a"}, {"id": "1", "date_published": "yesterday", "content_html": "<a href='b'>"}]}""");
		assertThat(JsonFeedRules.breachesIn(feed, SITE)).contains("version", "title", "feed_url", "home_page_url",
				"item.id", "item.url", "item.content", "item.date_published", "item.content_html b");
	}

	@Test
	void jsonFeedsFitTheirSchema() throws IOException {
		assumeThat(SCHEMAS).as("the schema of JSON Feed in the test data").exists();
		String ofVersion1 = Files.readString(SCHEMAS.resolve("jsonfeed-1.json"));
		var schema = SchemaRegistry
			.withDefaultDialect(SpecificationVersion.DRAFT_7,
					(builder) -> builder.schemas(Map.of("https://json.schemastore.org/feed-1", ofVersion1)))
			.getSchema(Files.readString(SCHEMAS.resolve("jsonfeed-1.1.json")));
		for (String address : List.of("/feed.json", "/tags/" + RUN + "/feed.json?page=2")) {
			assertThat(schema.validate(JsonMapper.shared().readTree(body(address)))).isEmpty();
		}
		assertThat(schema.validate(JsonMapper.shared().readTree("{\"items\":[{}]}"))).isNotEmpty();
	}

	@Test
	void addressesInTheContentAreAbsolute() throws IOException, JDOMException {
		String content = entry("Premier").getChildText("content", FeedRules.ATOM);
		assertThat(content)
			.contains("href=\"" + SITE + "/tags/y\"", "src=\"" + SITE + "/posts/images/plage.jpg\"",
					"srcset=\"" + SITE + "/a.jpg 1x, " + SITE + "/b.jpg 2x\"",
					"<a href=\"https://player.vimeo.com/video/1\">Un film</a>")
			.containsPattern("href=\"" + SITE + "/posts/premier-[0-9a-z]{12}#x\"")
			.doesNotContain("iframe", "style");
	}

	@Test
	void whatXmlCannotWriteIsLeftOutAndTheRestIsWhole() throws IOException, JDOMException {
		String title = "Titre ]]> <b>&amp;</b>  <!-- 😀 ";
		assertThat(entry(title).getChildText("content", FeedRules.ATOM)).contains("Un caractère  interdit ]]&gt;");
		assertThat(xml("/tags/" + RUN + "/feed.rss?page=2").getRootElement()
			.getChild("channel")
			.getChildren("item")
			.stream()
			.map((item) -> item.getChildText("title"))).contains(title);
		assertThat(body("/tags/" + RUN + "/feed.json?page=2")).contains("<!-- 😀");
	}

	@Test
	void pagesOfAFeedLeadToEachOther() throws IOException, JDOMException {
		Element first = xml("/tags/" + RUN + "/feed.atom").getRootElement();
		assertThat(first.getChildren("entry", FeedRules.ATOM)).hasSize(20);
		String next = link(first, "next");
		assertThat(next).isEqualTo(SITE + "/tags/" + RUN + "/feed.atom?page=2");
		Element second = xml(next.substring(SITE.length())).getRootElement();
		assertThat(second.getChildren("entry", FeedRules.ATOM)).hasSize(3);
		assertThat(link(second, "previous")).isEqualTo(link(first, "self"));
		assertThat(link(second, "last")).isEqualTo(link(second, "self"));
		assertThat(second.getChildText("id", FeedRules.ATOM)).isEqualTo(first.getChildText("id", FeedRules.ATOM));
		JsonNode json = JsonMapper.shared().readTree(body("/tags/" + RUN + "/feed.json"));
		assertThat(json.path("next_url").asString()).endsWith("/feed.json?page=2");
	}

	@Test
	void anEntryNamesItsLanguageAuthorAndTags() throws IOException, JDOMException {
		Element entry = entry("Premier");
		assertThat(entry.getAttributeValue("lang", Namespace.XML_NAMESPACE)).isEqualTo("fr");
		assertThat(entry.getChild("author", FeedRules.ATOM).getChildText("name", FeedRules.ATOM))
			.isEqualTo("Zoé Dupont");
		assertThat(entry.getChildren("category", FeedRules.ATOM).getLast().getAttributeValue("label"))
			.isEqualTo("É & co");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/tags/no-such-tag/feed.rss", "/tags/%23/feed.atom", "/tags/%F0%9F%98%80/feed.json",
			"/authors/nobody/feed.rss", "/feed.xml2", "/feed.rss?page=-1", "/feed.atom?page=0",
			"/feed.json?page=99999999999", "/feed.rss?page=x", "/tags/,/feed.rss", "/feed.atom?page=2000000000" })
	void whereThereIsNoFeedTheAnswerIs404(String address) {
		assertThat(get(address)).hasStatus(404);
	}

	@Test
	void anotherSpellingOfATagLeadsToItsFeed() {
		assertThat(get("/tags/%C3%89%20&%20Co/feed.rss")).hasStatus(301).hasHeader("Location", "/tags/e-co/feed.rss");
	}

	private Element entry(String title) throws IOException, JDOMException {
		return xml("/tags/" + RUN + "/feed.atom?page=2").getRootElement()
			.getChildren("entry", FeedRules.ATOM)
			.stream()
			.filter((each) -> each.getChildText("title", FeedRules.ATOM).equals(title))
			.findFirst()
			.orElseThrow();
	}

	private static String link(Element feed, String rel) {
		return feed.getChildren("link", FeedRules.ATOM)
			.stream()
			.filter((link) -> rel.equals(link.getAttributeValue("rel")))
			.findFirst()
			.orElseThrow()
			.getAttributeValue("href");
	}

}
