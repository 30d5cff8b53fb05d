package org.broadsheet.ingest.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.broadsheet.events.PostFormat;
import org.broadsheet.events.PostId;
import org.broadsheet.events.PostStatus;
import org.broadsheet.events.Topics;
import org.broadsheet.ingest.AuthorApi;
import org.broadsheet.ingest.IngestTest;
import org.broadsheet.ingest.decision.Actor;
import org.broadsheet.ingest.decision.Command;
import org.broadsheet.ingest.decision.Condition;
import org.broadsheet.ingest.decision.PostContent;
import org.broadsheet.ingest.decision.Wish;
import org.broadsheet.testing.TestKafka;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Requests that no web server of ours would send. */
@IngestTest
class StrangeRequestsTests {

	private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

	@Autowired
	private AuthorApi api;

	@Autowired
	private Ledger ledger;

	@ParameterizedTest
	@ValueSource(strings = { "garbage", "{\"type\": \"change\"}",
			"{\"type\": \"change\", \"command\": {\"id\": \"x\"}}", "{\"type\": \"a-later-version\"}" })
	void areSetAsideOnceAndDoNotStopThePosts(String request) throws Exception {
		String id = AuthorApi.newId();
		String unique = request + " ".repeat(1 + Math.abs(id.hashCode() % 1000));
		send(new ProducerRecord<>(Topics.POST_COMMANDS, id, unique));
		assertThat(this.api.json("PUT", "/api/posts/" + id, "{\"title\": \"a\"}", "If-None-Match", "*").statusCode())
			.isEqualTo(201);
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(deadLetters(id)).containsExactly(unique));
	}

	@Test
	void areSetAsideAsJsonWhicheverWayTheyCame() {
		PostId id = new PostId(AuthorApi.newId());
		this.api.json("PUT", "/api/posts/" + id, "{\"title\": \"a\"}", "If-None-Match", "*");
		Request ofNobody = Json.read(("{\"type\":\"read\",\"id\":\"" + id + "\"}").getBytes(StandardCharsets.UTF_8),
				Request.class);
		List<CompletableFuture<Answer>> answers = Stream.generate(() -> this.ledger.send(ofNobody, TRACE))
			.limit(3)
			.toList();
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(deadLetters(id.value())).hasSize(3)
				.allMatch((letter) -> letter.contains("\"type\":\"read\"") && letter.contains(id.value())));
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(answers).as("who asked is sent away at the deadline")
				.allMatch(CompletableFuture::isCompletedExceptionally));
	}

	@Test
	void fromAClockThatIsAnHourOffAreDecidedInTheLogsTime() throws Exception {
		PostId id = new PostId(AuthorApi.newId());
		PostContent content = new PostContent(null, "a", "", PostFormat.MARKDOWN, null, List.of(), null,
				PostStatus.PUBLISHED, null, null, null, List.of(), null);
		Request request = new Request.Change(new Command(id, UUID.randomUUID().toString(), "f",
				new Actor("Marie", false), new Wish.Save(content, new Condition.NeverExisted()), null));
		byte[] bytes = Json.serde(Request.class).serializer().serialize(Topics.POST_COMMANDS, request);
		long anHourOn = Instant.now().plus(Duration.ofHours(1)).toEpochMilli();
		send(new ProducerRecord<>(Topics.POST_COMMANDS, null, anHourOn, id.value(),
				new String(bytes, StandardCharsets.UTF_8)));
		Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
			var found = this.api.get("/api/posts/" + id);
			assertThat(found.statusCode()).isEqualTo(200);
			assertThat(Instant.parse(AuthorApi.body(found).get("publishedAt").asString()))
				.isBeforeOrEqualTo(Instant.now().plusSeconds(60));
		});
	}

	private static void send(ProducerRecord<String, String> record) throws ExecutionException, InterruptedException {
		try (KafkaProducer<String, String> producer = new KafkaProducer<>(
				Map.of("bootstrap.servers", TestKafka.bootstrapServers()), new StringSerializer(),
				new StringSerializer())) {
			producer.send(record).get();
		}
	}

	private static List<String> deadLetters(String id) {
		try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
				Map.of("bootstrap.servers", TestKafka.bootstrapServers(), "isolation.level", "read_committed"),
				new StringDeserializer(), new StringDeserializer())) {
			List<TopicPartition> partitions = consumer.partitionsFor(Topics.deadLettersOf(Topics.POST_COMMANDS))
				.stream()
				.map((info) -> new TopicPartition(info.topic(), info.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			List<String> all = new ArrayList<>();
			while (partitions.stream()
				.anyMatch((partition) -> consumer.position(partition) < Objects.requireNonNull(ends.get(partition)))) {
				for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
					if (id.equals(record.key())) {
						all.add(record.value());
					}
				}
			}
			return all;
		}
	}

}
