package org.broadsheet.testing;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@Import(TestKafka.class)
class TestKafkaTests {

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private final Map<String, Object> address = Map.of("bootstrap.servers", TestKafka.bootstrapServers());

	private final String topic = "kept-" + UUID.randomUUID();

	@Test
	void keepsAnAcknowledgedRecordWhenKilled() throws Exception {
		createTopic(Map.of());
		send("still here");
		TestKafka.kill();
		TestKafka.start();
		assertThat(read()).isEqualTo("still here");
	}

	@Test
	void takesRecordsOfSixteenMebibytes() throws Exception {
		createTopic(Map.of("max.message.bytes", String.valueOf(16 * 1024 * 1024)));
		String large = "x".repeat(16 * 1024 * 1024 - 1024);
		send(large);
		assertThat(read()).isEqualTo(large);
	}

	private void createTopic(Map<String, String> settings) throws Exception {
		try (Admin admin = Admin.create(this.address)) {
			admin.createTopics(List.of(new NewTopic(this.topic, 1, (short) 1).configs(settings))).all().get();
		}
	}

	private void send(String value) throws Exception {
		Map<String, Object> settings = new HashMap<>(this.address);
		settings.put("max.request.size", 32 * 1024 * 1024);
		try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
			producer.send(new ProducerRecord<>(this.topic, "key", value)).get();
		}
	}

	private String read() {
		TopicPartition partition = new TopicPartition(this.topic, 0);
		try (var consumer = new KafkaConsumer<>(this.address, new StringDeserializer(), new StringDeserializer())) {
			consumer.assign(List.of(partition));
			consumer.seekToBeginning(List.of(partition));
			return consumer.poll(PATIENCE)
				.records(partition)
				.stream()
				.map(ConsumerRecord::value)
				.findFirst()
				.orElse("");
		}
	}

}
