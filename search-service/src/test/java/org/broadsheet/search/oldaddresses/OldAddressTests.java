package org.broadsheet.search.oldaddresses;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.broadsheet.events.PostDeleted;
import org.broadsheet.events.PostRendered;
import org.broadsheet.search.Renderings;
import org.broadsheet.search.SearchServiceTest;
import org.broadsheet.search.Variations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@SearchServiceTest
class OldAddressTests {

	private static final String RUN = "o" + UUID.randomUUID().toString().replace("-", "");

	private static final long NUMBER = Integer.toUnsignedLong(RUN.hashCode());

	private static final PostRendered POST = Variations.aliases(
			Renderings.of("old" + RUN, 1, "Vieux billet", "Texte", RUN), "/2020/12/" + RUN + "/", "/?p=" + NUMBER,
			"/%C3%A9t%C3%A9/" + RUN, "/posts/" + RUN);

	private static boolean posted;

	@Autowired
	private KafkaTemplate<byte[], byte[]> kafka;

	@Autowired
	private MockMvcTester http;

	@BeforeEach
	void aPostWithAPast() {
		if (posted) {
			return;
		}
		Renderings.tell(this.kafka, POST);
		visible().untilAsserted(() -> assertThat(get(POST.post().path())).hasStatusOk());
		posted = true;
	}

	@ParameterizedTest
	@ValueSource(strings = { "/2020/12/%s/", "/2020/12/%s", "/2020/12/%s/?utm_source=mail", "/2020/12/%s/feed/",
			"/2020/12/%s/comment-page-2/", "/index.php/2020/12/%s/", "/%%c3%%a9t%%c3%%a9/%s/", "/posts/%s" })
	void anOldPermalinkLeadsToThePost(String old) {
		assertMoved(old.formatted(RUN), POST.post().path());
	}

	@Test
	void theNumberOfAPostLeadsToIt() {
		assertMoved("/?p=" + NUMBER, POST.post().path());
		assertMoved("/index.php?p=" + NUMBER + "&lang=fr", POST.post().path());
	}

	@Test
	void oldListsAndFeedsLeadToTodays() {
		assertMoved("/tag/" + RUN + "/", "/tags/" + RUN);
		assertMoved("/tag/" + RUN + "/feed/", "/tags/" + RUN + "/feed.rss");
		assertMoved("/category/nouvelles/" + RUN + "/", "/tags/" + RUN);
		assertMoved("/author/zoe-dupont/", "/authors/zoe-dupont");
		assertMoved("/feed/", "/feed.rss");
		assertMoved("/?feed=atom", "/feed.atom");
		assertMoved("/?s=mer", "/search?q=mer");
		assertMoved("/page/1/", "/");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/tag/no-such-tag/", "/tag/no-such-tag/feed/", "/author/nobody/", "/?p=0", "/?page_id=1x",
			"/1999/01/nothing/", "/1999/01/", "/?cat=3", "/page/99999/", "/page/0/", "/tag/%23/", "/tag/%F0%9F%98%80/",
			"/wp-login.php", "//evil.example/", "/%5c%5cevil.example", "/.well-known/nothing", "/a%0d%0ab" })
	void whatNobodyKnowsIsNotFound(String old) {
		assertThat(get(old)).hasStatus(404).doesNotContainHeader("Location");
	}

	@Test
	void theOldAddressOfADeletedPostIsGone() {
		PostRendered shortLived = Variations.aliases(Renderings.of("gone" + RUN, 1, "Éphémère", "Texte", RUN),
				"/2019/01/" + RUN + "/");
		Renderings.tell(this.kafka, shortLived);
		visible().untilAsserted(() -> assertMoved("/2019/01/" + RUN + "/", shortLived.post().path()));
		Renderings.tell(this.kafka,
				new PostDeleted(shortLived.id(), 2, Instant.now(), false, List.of("/2019/01/" + RUN + "/")));
		visible().untilAsserted(() -> assertThat(get("/2019/01/" + RUN + "/")).hasStatus(410));
	}

	@Test
	void anAliasNeverHidesAPageOfToday() {
		PostRendered claims = Variations.aliases(Renderings.of("claims" + RUN, 1, "Tout à moi", "Texte", RUN), "/",
				"/search", "/tags/" + RUN);
		Renderings.tell(this.kafka, claims);
		visible().untilAsserted(() -> assertThat(get(claims.post().path())).hasStatusOk());
		assertThat(get("/")).hasStatusOk();
		assertThat(get("/search?q=a")).hasStatusOk();
		assertThat(get("/tags/" + RUN)).hasStatusOk();
	}

	private void assertMoved(String old, String today) {
		assertThat(get(old)).hasStatus(301).hasHeader("Location", today);
	}

	private MvcTestResult get(String address) {
		return this.http.get()
			.uri(URI.create(address.startsWith("//") ? "http://localhost" + address : address))
			.exchange();
	}

	private static org.awaitility.core.ConditionFactory visible() {
		return await().atMost(Duration.ofSeconds(60));
	}

}
