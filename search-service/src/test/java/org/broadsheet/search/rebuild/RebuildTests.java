package org.broadsheet.search.rebuild;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.JsonData;
import org.broadsheet.search.Renderings;
import org.broadsheet.search.index.PostsIndex;
import org.broadsheet.testing.TestElasticsearch;
import org.broadsheet.testing.TestKafka;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "broadsheet.kafka.partitions=2", "management.server.port=0" })
@Import({ TestKafka.class, TestElasticsearch.class })
class RebuildTests {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private static final String REBUILDS = "/admin/index/rebuilds";

	private static final JsonMapper JSON = new JsonMapper();

	private final String run = "r" + UUID.randomUUID().toString().replace("-", "");

	private final AtomicInteger visible = new AtomicInteger();

	private int told;

	@Autowired
	private KafkaTemplate<byte[], byte[]> kafka;

	@Autowired
	private ElasticsearchClient elasticsearch;

	@Autowired
	private PostsIndex index;

	@Autowired
	private Rebuilder rebuilder;

	@LocalServerPort
	private int port;

	@LocalManagementPort
	private int managementPort;

	@BeforeEach
	void somePosts() {
		await().atMost(PATIENCE).ignoreExceptions().until(() -> this.index.next().isEmpty());
		publish(40);
	}

	@Test
	void readersNoticeNothingOfARebuildWhilePostsGoOnAppearing() throws Exception {
		String before = live();
		try (AskingAllTheTime reader = new AskingAllTheTime(this::total, this.visible::get)) {
			String next = rebuild(null);
			publish(40);
			JsonNode done = ended(next);
			publish(10);
			assertThat(done.path("state").asString()).as(done.toString()).isEqualTo("DONE");
			assertThat(done.path("agreement").path("missing")).isEmpty();
			assertThat(done.path("agreement").path("next").path("count").asLong()).isGreaterThanOrEqualTo(80);
			assertThat(live()).isEqualTo(next).isNotEqualTo(before);
			assertThat(reader.answers()).isGreaterThan(10);
			assertThat(reader.complaints()).isEmpty();
		}
		assertThat(this.index.all()).containsKey(before);
		assertThat(this.index.next()).isEmpty();
	}

	@Test
	void theWayBackIsTheOldIndexWithWhatCameSince() throws Exception {
		String old = live();
		rebuild(null);
		await().atMost(PATIENCE).until(() -> !live().equals(old));
		publish(5);
		await().atMost(PATIENCE).until(() -> this.index.next().isEmpty());
		rebuild(old);
		await().atMost(PATIENCE).until(() -> live().equals(old));
		assertThat(total()).isEqualTo(45);
	}

	@Test
	void anIndexThatWouldLoseAPostDoesNotTakeThePlace() throws Exception {
		String live = live();
		String id = "unknown-to-the-log-" + this.run;
		this.elasticsearch.index((index) -> index.index(live).id(id).document(Map.of("id", id)));
		String next = rebuild(null);
		JsonNode failed = ended(next);
		this.elasticsearch.delete((delete) -> delete.index(live).id(id));
		assertThat(failed.path("state").asString()).isEqualTo("FAILED");
		assertThat(failed.path("failure").asString()).contains(id);
		assertThat(live()).isEqualTo(live);
		await().atMost(PATIENCE).until(() -> this.index.next().isEmpty());
		this.index.delete(next);
	}

	@Test
	void changedSettingsAreRebuilt() throws Exception {
		String old = live();
		this.elasticsearch.indices().putMapping((map) -> map.index(old).meta("settings", JsonData.of("others")));
		this.rebuilder.askIfSettingsChanged();
		await().atMost(PATIENCE).until(() -> !live().equals(old));
		assertThat(this.index.all().get(live())).isNotNull()
			.satisfies((made) -> assertThat(made.isOfThisVersion()).isTrue());
		this.rebuilder.askIfSettingsChanged();
		assertThat(this.index.next()).isEmpty();
	}

	@Test
	void anIndexThatWasThrownAwayComesBackFromTheLog() throws Exception {
		await().atMost(PATIENCE).until(() -> this.index.next().isEmpty());
		this.index.delete(live());
		await().atMost(PATIENCE).ignoreExceptions().until(() -> total() == 40);
	}

	@Test
	void aSecondRebuildIsRefusedUntilTheFirstIsGivenUp() throws Exception {
		// Of its making nothing is known, so nobody builds it.
		String next = "posts-" + (1000 + this.index.all().size());
		this.elasticsearch.indices()
			.create((create) -> create.index(next).aliases(PostsIndex.NEXT, (alias) -> alias.isWriteIndex(true)));
		ResponseEntity<String> second = ask(null);
		int deleted = delete(next);
		assertThat(second.getStatusCode().value()).isEqualTo(409);
		assertThat(second.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(deleted).isEqualTo(204);
		assertThat(this.index.next()).isEmpty();
	}

	@Test
	void anOperatorFollowsARebuildAndCannotDeleteWhatReadersAsk() throws Exception {
		assertThat(get(rebuild(null), MediaType.TEXT_EVENT_STREAM)).contains("event:rebuild")
			.contains("\"state\":\"DONE\"");
		assertThat(delete(live())).isEqualTo(409);
		assertThat(delete("posts-none")).isEqualTo(404);
	}

	private void publish(int posts) {
		for (int i = 0; i < posts; i++) {
			Renderings.tell(this.kafka, Renderings.of(this.run + "-" + this.told++, 1, "Billet", "Texte", this.run));
		}
		await().atMost(PATIENCE).ignoreExceptions().until(() -> total() >= this.told);
		this.visible.set(this.told);
	}

	// Never the same question, which would be answered from memory.
	private int total() {
		String answer = RestClient.create("http://localhost:" + this.port)
			.get()
			.uri("/api/search?size=0&q=tag:" + this.run + "&number=" + System.nanoTime())
			.retrieve()
			.body(String.class);
		return JSON.readTree(answer).path("total").asInt();
	}

	private String live() throws IOException {
		return this.index.live().orElseThrow();
	}

	private JsonNode ended(String id) {
		return await().atMost(PATIENCE)
			.until(() -> JSON.readTree(get(id, MediaType.APPLICATION_JSON)),
					(rebuild) -> List.of("DONE", "FAILED").contains(rebuild.path("state").asString()));
	}

	private String get(String id, MediaType type) {
		return String.valueOf(management().get().uri(REBUILDS + "/" + id).accept(type).retrieve().body(String.class));
	}

	/** Asks for a rebuild, and answers the name of the index that is built. */
	private String rebuild(@Nullable String existing) {
		URI location = ask(existing).getHeaders().getLocation();
		return Objects.requireNonNull(location).getPath().substring(REBUILDS.length() + 1);
	}

	private ResponseEntity<String> ask(@Nullable String existing) {
		RestClient.RequestBodySpec request = management().post().uri(REBUILDS);
		if (existing != null) {
			request.contentType(MediaType.APPLICATION_JSON).body(Map.of("index", existing));
		}
		return request.retrieve().toEntity(String.class);
	}

	private int delete(String name) {
		return management().delete().uri("/admin/index/" + name).retrieve().toBodilessEntity().getStatusCode().value();
	}

	private RestClient management() {
		return RestClient.builder()
			.baseUrl("http://localhost:" + this.managementPort)
			.defaultStatusHandler((_) -> true, (_, _) -> {
			})
			.build();
	}

}
