package org.broadsheet.benchmarks.stage;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.broadsheet.events.Post;
import org.broadsheet.events.PostEvent;
import org.broadsheet.events.PostEvents;
import org.broadsheet.events.PostFormat;
import org.broadsheet.events.PostId;
import org.broadsheet.events.PostSaved;
import org.broadsheet.events.PostStatus;
import org.broadsheet.events.Slug;
import org.broadsheet.events.TopicLayout;
import org.broadsheet.events.Topics;

/** The topics before and behind the stage. */
final class Log implements AutoCloseable {

	private static final TopicLayout LAYOUT = new TopicLayout(12, 1, 1);

	private final String bootstrapServers;

	private final Admin admin;

	Log(String bootstrapServers) {
		this.bootstrapServers = bootstrapServers;
		this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
	}

	/** Writes posts as the ledger does. */
	void fill(int posts, List<String> bodies) throws InterruptedException, ExecutionException {
		this.admin.createTopics(List.of(LAYOUT.posts(), LAYOUT.renderedPosts())).all().get();
		Serializer<PostEvent> serializer = PostEvents.serializer("/benchmarks");
		try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(Map.of("bootstrap.servers",
				this.bootstrapServers, "acks", "all", "compression.type", "zstd", "linger.ms", 5,
				// Else the first to a partition that has no leader yet may hold up all
				// behind it.
				"enable.idempotence", false), new ByteArraySerializer(), new ByteArraySerializer())) {
			for (int i = 0; i < posts; i++) {
				byte[] key = ("stage-" + i).getBytes(StandardCharsets.UTF_8);
				ProducerRecord<byte[], byte[]> post = new ProducerRecord<>(Topics.POSTS, null, key, null);
				byte[] value = serializer.serialize(Topics.POSTS, post.headers(),
						saved(i, bodies.get(i % bodies.size())));
				// What is missing shows: the stage never comes to its end.
				Future<RecordMetadata> _ = producer
					.send(new ProducerRecord<>(Topics.POSTS, null, key, value, post.headers()));
			}
		}
	}

	private static PostSaved saved(int number, String body) {
		Instant now = Instant.now();
		return new PostSaved(new Post(new PostId("stage-" + number), 1, Slug.of("Billet " + number), "Billet " + number,
				body, PostFormat.MARKDOWN, null, List.of(), "Marie", PostStatus.PUBLISHED, now, now, now, null, null,
				List.of(), null));
	}

	/** How many rendered posts there are. */
	long rendered() throws InterruptedException, ExecutionException {
		return this.admin
			.listOffsets(IntStream.range(0, LAYOUT.partitions())
				.mapToObj((partition) -> new TopicPartition(Topics.RENDERED_POSTS, partition))
				.collect(Collectors.toMap((each) -> each, (_) -> OffsetSpec.latest())))
			.all()
			.get()
			.values()
			.stream()
			.mapToLong((each) -> each.offset())
			.sum();
	}

	@Override
	public void close() {
		this.admin.close();
	}

}
