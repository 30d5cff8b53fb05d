package org.broadsheet.search.websub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.broadsheet.events.PostRendered;
import org.broadsheet.search.Renderings;
import org.broadsheet.search.SearchServiceTest;
import org.broadsheet.search.Variations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@SearchServiceTest
class WebSubTests {

	private static final RecordingHub HUB = hub();

	private static boolean listening;

	private final String tag = "w" + UUID.randomUUID().toString().replace("-", "");

	@Autowired
	private KafkaTemplate<byte[], byte[]> kafka;

	@Autowired
	private MockMvcTester http;

	private static RecordingHub hub() {
		try {
			return new RecordingHub();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@DynamicPropertySource
	static void hubAddress(DynamicPropertyRegistry properties) {
		properties.add("broadsheet.feeds.hub", HUB::address);
	}

	// The listener begins with what is told after it came: until it is there, tell more.
	@BeforeEach
	void aListenerThatListens() {
		if (!listening) {
			await().atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofSeconds(1)).until(() -> {
				Renderings.tell(this.kafka, Renderings.of("first" + UUID.randomUUID(), 1, "Avant", "Texte"));
				return !HUB.told().isEmpty();
			});
			listening = true;
		}
	}

	@Test
	void aPublishedPostIsToldWithAllItsFeeds() {
		Renderings.tell(this.kafka, post("a"));
		isTold();
		assertThat(HUB.told().stream().filter((form) -> form.contains(this.tag)).findFirst()).hasValueSatisfying(
				(form) -> assertThat(form).startsWith("hub.mode=publish&hub.url=http://localhost:8080/feed.rss")
					.contains("hub.url=http://localhost:8080/feed.atom",
							"hub.url=http://localhost:8080/tags/" + this.tag + "/feed.json",
							"hub.url=http://localhost:8080/authors/zoe-dupont/feed.atom"));
	}

	@Test
	void whileTheHubIsAwayReadersWaitForNothingAndNothingIsLost() {
		HUB.failTimes(3);
		Renderings.tell(this.kafka, post("b"));
		await().atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(this.http.get().uri("/tags/" + this.tag)).hasStatusOk());
		isTold();
		assertThat(HUB.failuresLeft()).isZero();
	}

	@Test
	void aDraftIsNotToldAndAScheduledPostWhenItsMomentComes() {
		Instant moment = Instant.now().plusSeconds(5);
		Renderings.tell(this.kafka, Variations.publishedAt(post("scheduled"), moment));
		String draft = "draft" + this.tag;
		Renderings.tell(this.kafka, Variations.draft(Renderings.of(draft, 1, "Brouillon", "Texte", draft)));
		isTold();
		assertThat(Instant.now()).isAfter(moment);
		assertThat(HUB.told()).noneMatch((form) -> form.contains(draft));
	}

	@Test
	void feedsNameTheirHub() throws IOException {
		Renderings.tell(this.kafka, post("c"));
		isTold();
		var answer = this.http.get().uri(URI.create("/feed.atom")).exchange().getResponse();
		assertThat(answer.getHeaders("Link")).containsExactly("<" + HUB.address() + ">; rel=\"hub\"",
				"<http://localhost:8080/feed.atom>; rel=\"self\"");
		assertThat(answer.getContentAsString()).contains("<link rel=\"hub\" href=\"" + HUB.address() + "\"");
		assertThat(this.http.get().uri("/feed.json")).bodyJson()
			.extractingPath("$.hubs[0].url")
			.isEqualTo(HUB.address());
		assertThat(this.http.get().uri("/feed.rss")).bodyText().contains("rel=\"hub\"");
		assertThat(this.http.get().uri("/")).bodyText().contains("<link rel=\"hub\" href=\"" + HUB.address() + "\"");
	}

	private PostRendered post(String id) {
		return Renderings.of(id + this.tag, 1, "Billet", "Texte", this.tag);
	}

	private void isTold() {
		await().atMost(Duration.ofSeconds(60))
			.untilAsserted(() -> assertThat(HUB.told()).anyMatch((form) -> form.contains("/tags/" + this.tag)));
	}

}
