package org.broadsheet.search.indexing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.broadsheet.events.Topics;
import org.broadsheet.search.Renderings;
import org.broadsheet.testing.TestElasticsearch;
import org.broadsheet.testing.TestKafka;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "broadsheet.kafka.partitions=2", "management.server.port=0" })
@Import({ TestKafka.class, TestElasticsearch.class })
class DeadLetterTests {

	private static final JsonMapper JSON = new JsonMapper();

	private final String id = "letter-" + UUID.randomUUID();

	@Autowired
	private KafkaTemplate<byte[], byte[]> kafka;

	@LocalManagementPort
	private int managementPort;

	@BeforeEach
	void aLetter() {
		this.kafka
			.send(new ProducerRecord<>(Topics.RENDERED_POSTS, this.id.getBytes(StandardCharsets.UTF_8),
					"no event".getBytes(StandardCharsets.UTF_8)))
			.join();
		await().atMost(Duration.ofMinutes(1)).until(() -> letters("").size() == 1);
	}

	@Test
	void anOperatorSeesWhatCameAndWhy() {
		JsonNode letter = letters("").getFirst();
		assertThat(letter.path("cause").asString()).contains("CloudEvent");
		assertThat(letter.path("original").path("topic").asString()).isEqualTo(Topics.RENDERED_POSTS);
		JsonNode whole = JSON.readTree(get("/" + letter.path("id").asString()));
		assertThat(whole.path("value").asString()).isEqualTo("no event");
	}

	@Test
	void whatIsSentAgainAndFailsAgainIsAnotherLetter() {
		String first = letters("").getFirst().path("id").asString();
		assertThat(replay(first)).isEqualTo(202);
		await().atMost(Duration.ofMinutes(1))
			.until(() -> letters("").stream().map((each) -> each.path("id").asString()).toList(),
					(waiting) -> waiting.size() == 1 && !waiting.contains(first));
		assertThat(letters("?replayed=true")).hasSize(2)
			.filteredOn((each) -> each.path("id").asString().equals(first))
			.allMatch((each) -> each.path("replayedAt").isString());
	}

	@Test
	void whatIsOlderThanTheLogIsNotSentAgain() {
		Renderings.tell(this.kafka, Renderings.of(this.id, 2, "Plus neuf", "x"));
		assertThat(replay(letters("").getFirst().path("id").asString())).isEqualTo(409);
		assertThat(replay("0-999999")).isEqualTo(404);
		assertThat(replay("nonsense")).isEqualTo(404);
	}

	private List<JsonNode> letters(String query) {
		return JSON.readTree(get(query))
			.path("deadLetters")
			.valueStream()
			.filter((each) -> each.path("post").asString().equals(this.id))
			.toList();
	}

	private String get(String path) {
		return String.valueOf(admin().get().uri("/admin/dead-letters" + path).retrieve().body(String.class));
	}

	private int replay(String letter) {
		return admin().post()
			.uri("/admin/dead-letters/" + letter + "/replay")
			.retrieve()
			.toBodilessEntity()
			.getStatusCode()
			.value();
	}

	private RestClient admin() {
		return RestClient.builder()
			.baseUrl("http://localhost:" + this.managementPort)
			.defaultStatusHandler((_) -> true, (_, _) -> {
			})
			.build();
	}

}
