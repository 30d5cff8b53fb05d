package org.broadsheet.system;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.broadsheet.events.Post;
import org.broadsheet.events.PostEvent;
import org.broadsheet.events.PostEvents;
import org.broadsheet.events.PostRendered;
import org.broadsheet.events.PostSaved;
import org.broadsheet.events.Rendering;
import org.broadsheet.events.Topics;

/**
 * A renderer of an older generation, to which all texts were alike. It is of the same
 * consumer group as today's, which therefore begins where it ended.
 */
record YesterdaysRenderer(String bootstrapServers) {

	static final String TEXT = "Yesterday all was rendered so.";

	private static final int GENERATION = 1;

	private static final String GROUP = "render";

	/** Renders some posts, and leaves all others aside. */
	void render(Set<String> ids) throws InterruptedException, ExecutionException {
		Map<TopicPartition, OffsetAndMetadata> ends = new HashMap<>();
		for (ConsumerRecord<byte[], byte[]> each : read(ends)) {
			PostEvent event = PostEvents.deserializer().deserialize(each.topic(), each.headers(), each.value());
			if (event instanceof PostSaved saved && ids.contains(saved.id().value())) {
				publish(saved.post());
			}
		}
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", this.bootstrapServers))) {
			admin.alterConsumerGroupOffsets(GROUP, ends).all().get();
		}
	}

	private List<ConsumerRecord<byte[], byte[]>> read(Map<TopicPartition, OffsetAndMetadata> ends) {
		List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
		try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
				Map.of("bootstrap.servers", this.bootstrapServers, "isolation.level", "read_committed"),
				new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = consumer.partitionsFor(Topics.POSTS)
				.stream()
				.map((each) -> new TopicPartition(each.topic(), each.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			consumer.endOffsets(partitions).forEach((each, end) -> ends.put(each, new OffsetAndMetadata(end)));
			while (ends.entrySet()
				.stream()
				.anyMatch((each) -> consumer.position(each.getKey()) < each.getValue().offset())) {
				consumer.poll(Duration.ofMillis(200)).records(Topics.POSTS).forEach(all::add);
			}
		}
		return all;
	}

	private void publish(Post post) throws InterruptedException, ExecutionException {
		Rendering rendering = new Rendering("<p>" + TEXT + "</p>", "<p>" + TEXT + "</p>", TEXT, true, List.of(), 5, 1,
				null, TEXT, "", List.of());
		byte[] key = post.id().value().getBytes(StandardCharsets.UTF_8);
		ProducerRecord<byte[], byte[]> rendered = new ProducerRecord<>(Topics.RENDERED_POSTS, null, key, null);
		byte[] value = PostEvents.serializer("/yesterday")
			.serialize(rendered.topic(), rendered.headers(),
					new PostRendered(post, rendering, GENERATION, Instant.now()));
		try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
				Map.of("bootstrap.servers", this.bootstrapServers, "acks", "all"), new ByteArraySerializer(),
				new ByteArraySerializer())) {
			producer.send(new ProducerRecord<>(rendered.topic(), null, key, value, rendered.headers())).get();
		}
	}

}
