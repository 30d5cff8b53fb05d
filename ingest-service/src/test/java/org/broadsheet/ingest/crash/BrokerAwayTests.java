package org.broadsheet.ingest.crash;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.broadsheet.events.Topics;
import org.broadsheet.ingest.AuthorApi;
import org.broadsheet.ingest.IngestTest;
import org.broadsheet.testing.TestKafka;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@IngestTest
class BrokerAwayTests {

	@Autowired
	private AuthorApi api;

	@Test
	void saysSoInTimeAndTellsTheTruthAfterwards() {
		String key = UUID.randomUUID().toString();
		this.api.json("POST", "/api/posts", "{\"title\": \"before\"}");
		TestKafka.kill();
		try {
			HttpResponse<String> away = create(key);
			assertThat(away.statusCode()).isEqualTo(503);
			assertThat(away.headers().firstValue("Retry-After")).isPresent();
		}
		finally {
			TestKafka.start();
		}
		Awaitility.await().atMost(Duration.ofSeconds(90)).until(() -> create(key).statusCode() == 201);
		assertThat(AuthorApi.eTag(create(key))).isEqualTo("\"1\"");
	}

	@Test
	void putsAGarbageCommandAsideOnceAndGoesOn() throws Exception {
		String garbage = "garbage " + UUID.randomUUID();
		String id = AuthorApi.newId();
		try (KafkaProducer<String, String> producer = new KafkaProducer<>(
				Map.of("bootstrap.servers", TestKafka.bootstrapServers()), new StringSerializer(),
				new StringSerializer())) {
			producer.send(new ProducerRecord<>(Topics.POST_COMMANDS, id, garbage)).get();
		}
		assertThat(this.api.json("PUT", "/api/posts/" + id, "{\"title\": \"a\"}", "If-None-Match", "*").statusCode())
			.isEqualTo(201);
		assertThat(deadLetters()).filteredOn((record) -> garbage.equals(record.value()))
			.singleElement()
			.satisfies((record) -> assertThat(record.headers()).anySatisfy(
					(header) -> assertThat(new String(header.value(), StandardCharsets.UTF_8)).contains("no Request")));
	}

	private HttpResponse<String> create(String key) {
		return this.api.json("POST", "/api/posts", "{\"title\": \"a\"}", "Idempotency-Key", key);
	}

	private static List<ConsumerRecord<String, String>> deadLetters() {
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
			List<ConsumerRecord<String, String>> all = new java.util.ArrayList<>();
			while (partitions.stream().anyMatch((partition) -> consumer.position(partition) < ends.get(partition))) {
				consumer.poll(Duration.ofMillis(200)).forEach(all::add);
			}
			return all;
		}
	}

}
