package org.broadsheet.render.pipeline;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.broadsheet.events.PostEvent;
import org.broadsheet.events.PostEvents;
import org.broadsheet.testing.TestKafka;

/** What a test sees in a topic under a key, from the topic's beginning. */
record TestTopic(String name) {

	List<ConsumerRecord<byte[], byte[]>> records(String key) {
		byte[] wanted = key.getBytes(StandardCharsets.UTF_8);
		List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
		try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
				Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, TestKafka.bootstrapServers()),
				new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = consumer.partitionsFor(this.name)
				.stream()
				.map((each) -> new TopicPartition(each.topic(), each.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			while (partitions.stream().anyMatch((each) -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
				consumer.poll(Duration.ofMillis(200))
					.records(this.name)
					.forEach((each) -> addIf(Arrays.equals(each.key(), wanted), each, found));
			}
		}
		return found;
	}

	private static void addIf(boolean wanted, ConsumerRecord<byte[], byte[]> each,
			List<ConsumerRecord<byte[], byte[]>> found) {
		if (wanted) {
			found.add(each);
		}
	}

	<E extends PostEvent> List<E> events(String key, Class<E> type) {
		return records(key).stream()
			.map((each) -> PostEvents.deserializer().deserialize(this.name, each.headers(), each.value()))
			.map(type::cast)
			.toList();
	}

}
