package org.broadsheet.stage;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.broadsheet.events.Topics;

import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * The dead letters of one topic: an operator lists them, looks at one, and sends it again
 * when its cause is gone. Each call reads their topic, which is short where all is well.
 */
public class DeadLetters {

	private static final Duration POLL = Duration.ofMillis(500);

	private final String topic;

	private final ConsumerFactory<byte[], byte[]> consumers;

	private final KafkaTemplate<byte[], byte[]> kafka;

	/**
	 * The dead letters of a topic.
	 * @param topic the topic that the stage reads
	 */
	public DeadLetters(String topic, ConsumerFactory<byte[], byte[]> consumers, KafkaTemplate<byte[], byte[]> kafka) {
		this.topic = topic;
		this.consumers = consumers;
		this.kafka = kafka;
	}

	/** All, newest first. */
	List<DeadLetter> all() {
		Map<String, DeadLetter> letters = new LinkedHashMap<>();
		Map<String, Instant> replayed = new LinkedHashMap<>();
		try (Consumer<byte[], byte[]> consumer = consumer()) {
			for (TopicPartition each : partitions(consumer)) {
				find(consumer, each, 0, (letter) -> {
					String of = LetterHeaders.text(letter.headers(), LetterHeaders.REPLAYED);
					if (of.isEmpty()) {
						letters.put(LetterHeaders.id(letter), LetterHeaders.read(letter));
					}
					else {
						replayed.put(of, Instant.ofEpochMilli(letter.timestamp()));
					}
					return false;
				});
			}
		}
		replayed.forEach((id, at) -> letters.computeIfPresent(id, (_, letter) -> letter.replayed(at)));
		return letters.values().stream().sorted(Comparator.comparing(DeadLetter::failedAt).reversed()).toList();
	}

	/**
	 * The record of a dead letter, as it came.
	 * @throws NoSuchElementException if there is none of this id
	 */
	ConsumerRecord<byte[], byte[]> record(String id) {
		String[] parts = id.split("-", 2);
		try (Consumer<byte[], byte[]> consumer = consumer()) {
			TopicPartition partition = new TopicPartition(Topics.deadLettersOf(this.topic), Integer.parseInt(parts[0]));
			long offset = Long.parseLong(parts[1]);
			if (!partitions(consumer).contains(partition)) {
				throw new NoSuchElementException(id);
			}
			return find(consumer, partition, offset, (_) -> true).filter((found) -> found.offset() == offset)
				.filter((found) -> LetterHeaders.text(found.headers(), LetterHeaders.REPLAYED).isEmpty())
				.orElseThrow();
		}
		catch (NumberFormatException | IndexOutOfBoundsException ex) {
			throw new NoSuchElementException(id);
		}
	}

	/**
	 * Sends the record of a dead letter again, to where it stood; if it fails again, it
	 * becomes another dead letter.
	 * @throws NoSuchElementException if there is none of this id
	 * @throws Superseded if the topic has something newer of the post, which the topic's
	 * compaction would drop for what is old
	 */
	void replay(String id) {
		ConsumerRecord<byte[], byte[]> letter = record(id);
		DeadLetter.Origin origin = LetterHeaders.read(letter).original();
		if (isSuperseded(letter, origin)) {
			throw new Superseded();
		}
		this.kafka
			.send(new ProducerRecord<>(this.topic, origin.partition(), letter.key(), letter.value(),
					LetterHeaders.original(letter.headers())))
			.join();
		RecordHeaders note = new RecordHeaders();
		note.add(LetterHeaders.REPLAYED, id.getBytes(StandardCharsets.UTF_8));
		this.kafka.send(new ProducerRecord<>(letter.topic(), letter.partition(), letter.key(), null, note)).join();
	}

	private boolean isSuperseded(ConsumerRecord<byte[], byte[]> letter, DeadLetter.Origin origin) {
		try (Consumer<byte[], byte[]> consumer = consumer()) {
			return find(consumer, new TopicPartition(origin.topic(), origin.partition()), origin.offset() + 1,
					(later) -> Arrays.equals(later.key(), letter.key()))
				.isPresent();
		}
	}

	// The first record from an offset on that is looked for, of those that are there now.
	private static Optional<ConsumerRecord<byte[], byte[]>> find(Consumer<byte[], byte[]> consumer,
			TopicPartition partition, long from, Predicate<ConsumerRecord<byte[], byte[]>> wanted) {
		List<TopicPartition> alone = List.of(partition);
		consumer.assign(alone);
		consumer.seek(partition, Math.max(from, consumer.beginningOffsets(alone).getOrDefault(partition, 0L)));
		long end = consumer.endOffsets(alone).getOrDefault(partition, 0L);
		while (consumer.position(partition) < end) {
			for (ConsumerRecord<byte[], byte[]> each : consumer.poll(POLL)) {
				if (wanted.test(each)) {
					return Optional.of(each);
				}
			}
		}
		return Optional.empty();
	}

	private Consumer<byte[], byte[]> consumer() {
		return this.consumers.createConsumer("dead-letters", "admin");
	}

	private List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer) {
		return consumer.partitionsFor(Topics.deadLettersOf(this.topic))
			.stream()
			.map((each) -> new TopicPartition(each.topic(), each.partition()))
			.toList();
	}

	/** The log has something newer of the post. */
	static final class Superseded extends RuntimeException {

	}

}
