package org.broadsheet.system;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import org.broadsheet.events.Post;
import org.broadsheet.events.PostDeleted;
import org.broadsheet.events.PostEvent;
import org.broadsheet.events.PostEvents;
import org.broadsheet.events.PostFormat;
import org.broadsheet.events.PostId;
import org.broadsheet.events.PostSaved;
import org.broadsheet.events.PostStatus;
import org.broadsheet.events.Slug;
import org.broadsheet.events.Tag;
import org.broadsheet.events.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What the flow does with records that are garbage, repeated or late. */
class FlowRulesTests {

	private final Pipeline pipeline = Pipeline.running();

	private final Reader reader = this.pipeline.reader();

	private final String word = "zf" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

	@ParameterizedTest
	@ValueSource(strings = { Topics.POSTS, Topics.RENDERED_POSTS, Topics.POST_COMMANDS })
	void garbageEndsInItsDeadLetterTopicOnceAndTheNextRecordIsProcessed(String topic) {
		String key = "garbage-" + this.word;
		byte[] garbage = { 0, (byte) 0xff, '{', 7 };
		send(new ProducerRecord<>(topic, key, garbage));

		Author.Written next = this.pipeline.author()
			.publish(Map.of("id", key, "title", "Après " + this.word, "body", "x", "author", "Zoé"));
		await().atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(this.reader.found(this.word)).containsExactly(next.id()));
		await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
			List<ConsumerRecord<String, byte[]>> letters = letters(topic, key);
			assertThat(letters).hasSize(1);
			assertThat(letters.getFirst().value()).isEqualTo(garbage);
			assertThat(letters.getFirst().headers()).anyMatch((header) -> header.key().contains("exception"));
		});
	}

	@Test
	void theSameEventDeliveredTwiceChangesNothing() {
		Post post = post(1, "Deux fois " + this.word);
		send(record(new PostSaved(post)));
		send(record(new PostSaved(post)));
		await().atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(this.reader.total(this.word)).isEqualTo(1));
		fence();
		assertThat(titles(this.word)).containsExactly("Deux fois " + this.word);
	}

	@Test
	void ofTwoEventsInTheWrongOrderTheNewerStays() {
		send(record(new PostSaved(post(2, "Nouveau " + this.word))));
		send(record(new PostSaved(post(1, "Ancien " + this.word))));
		fence();
		assertThat(titles("Nouveau " + this.word)).containsExactly("Nouveau " + this.word);
		assertThat(titles(this.word)).doesNotContain("Ancien " + this.word);
	}

	@Test
	void aLateEventDoesNotRaiseADeletedPost() {
		Post post = post(1, "Mort " + this.word);
		send(record(new PostDeleted(post.id(), 2, Instant.now(), false)));
		send(record(new PostSaved(post)));
		fence();
		assertThat(titles(this.word)).isEmpty();
		assertThat(this.reader.status(post.path())).isEqualTo(410);
	}

	/**
	 * Waits until all that was sent before on this test's key has gone through the whole
	 * flow, partition by partition.
	 */
	private void fence() {
		String title = "Clôture " + this.word;
		PostId id = IntStream.iterate(0, (i) -> i + 1)
			.mapToObj((i) -> "fence-" + i + "-" + this.word)
			.filter((other) -> partitionOf(other) == partitionOf(key()))
			.map(PostId::new)
			.findFirst()
			.orElseThrow();
		Instant now = Instant.now();
		send(record(new PostSaved(new Post(id, 1, Slug.of(title), title, "x", PostFormat.MARKDOWN, null, List.of(),
				"Zoé", PostStatus.PUBLISHED, now, now, now, null, null, List.of(), null))));
		await().atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(this.reader.found(title)).contains(id.value()));
	}

	private List<String> titles(String query) {
		return this.reader.search(query)
			.path("hits")
			.valueStream()
			.map((hit) -> hit.path("title").asString())
			.filter((title) -> !title.startsWith("Clôture"))
			.toList();
	}

	private String key() {
		return "flow-" + this.word;
	}

	private Post post(long revision, String title) {
		Instant now = Instant.now();
		return new Post(new PostId(key()), revision, Slug.of(title), title, "Le corps.", PostFormat.MARKDOWN, null,
				List.of(Tag.of("flux")), "Zoé", PostStatus.PUBLISHED, now, now, now, null, null, List.of(), null);
	}

	private static ProducerRecord<String, byte[]> record(PostEvent event) {
		ProducerRecord<String, byte[]> record = new ProducerRecord<>(Topics.POSTS, event.id().value(), null);
		try (Serializer<PostEvent> serializer = PostEvents.serializer("/system-tests")) {
			byte[] value = serializer.serialize(Topics.POSTS, record.headers(), event);
			return new ProducerRecord<>(Topics.POSTS, null, event.id().value(), value, record.headers());
		}
	}

	private int partitionOf(String key) {
		return Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % this.pipeline.partitions();
	}

	private void send(ProducerRecord<String, byte[]> record) {
		try (KafkaProducer<String, byte[]> producer = producer()) {
			producer.send(record).get(30, TimeUnit.SECONDS);
		}
		catch (InterruptedException | ExecutionException | TimeoutException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private KafkaProducer<String, byte[]> producer() {
		return new KafkaProducer<>(Map.of("bootstrap.servers", this.pipeline.kafka()), new StringSerializer(),
				new ByteArraySerializer());
	}

	private List<ConsumerRecord<String, byte[]>> letters(String topic, String key) {
		try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(Map.of("bootstrap.servers",
				this.pipeline.kafka(), "auto.offset.reset", "earliest", "isolation.level", "read_committed"),
				new StringDeserializer(), new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = consumer.partitionsFor(Topics.deadLettersOf(topic))
				.stream()
				.map((info) -> new TopicPartition(info.topic(), info.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			List<ConsumerRecord<String, byte[]>> letters = new ArrayList<>();
			while (partitions.stream()
				.anyMatch((partition) -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
				consumer.poll(Duration.ofMillis(200)).forEach(letters::add);
			}
			return letters.stream().filter((letter) -> key.equals(letter.key())).toList();
		}
	}

}
