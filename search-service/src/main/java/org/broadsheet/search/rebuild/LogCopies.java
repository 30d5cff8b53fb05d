package org.broadsheet.search.rebuild;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.broadsheet.events.PostDeleted;
import org.broadsheet.events.PostEvent;
import org.broadsheet.events.PostEvents;
import org.broadsheet.events.PostRendered;
import org.broadsheet.events.Topics;
import org.broadsheet.search.index.PostsIndex;
import org.broadsheet.search.index.Rebuild;
import org.broadsheet.search.indexing.Bulk;

import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/** Copies the log of renderings into an index. */
@Component
class LogCopies {

	private static final Duration POLL = Duration.ofMillis(500);

	private static final Duration BETWEEN_NOTES = Duration.ofSeconds(1);

	private final ConsumerFactory<byte[], byte[]> consumers;

	private final Bulk bulk;

	private final PostsIndex index;

	private final Deserializer<PostEvent> deserializer = PostEvents.deserializer();

	LogCopies(ConsumerFactory<byte[], byte[]> consumers, Bulk bulk, PostsIndex index) {
		this.consumers = consumers;
		this.bulk = bulk;
		this.index = index;
	}

	/**
	 * Copies what the log holds now, from where the last copying was noted to have come;
	 * what is written to the log from now on, the indexer writes to the index.
	 * @return whether all is copied, rather than that another instance is to go on
	 */
	boolean copy(String name, String alias, Rebuild soFar, BooleanSupplier mine) throws IOException {
		try (Consumer<byte[], byte[]> consumer = this.consumers.createConsumer("search-rebuild", "copy")) {
			List<TopicPartition> partitions = partitions(consumer);
			consumer.assign(partitions);
			Map<TopicPartition, Long> begin = consumer.beginningOffsets(partitions);
			Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
			begin.forEach((partition, from) -> consumer.seek(partition,
					Math.max(from, soFar.positions().getOrDefault(partition.partition(), 0L))));
			Position position = new Position(consumer, begin, end);
			long noted = 0;
			while (mine.getAsBoolean()) {
				if (noted == 0 || System.nanoTime() - noted > BETWEEN_NOTES.toNanos() || position.isAtEnd()) {
					this.index.note(name, position.noteIn(soFar));
					noted = System.nanoTime();
				}
				if (position.isAtEnd()) {
					return true;
				}
				write(consumer.poll(POLL), alias);
			}
			return false;
		}
	}

	private void write(ConsumerRecords<byte[], byte[]> records, String alias) throws IOException {
		List<PostEvent> events = new ArrayList<>();
		for (ConsumerRecord<byte[], byte[]> each : records) {
			try {
				PostEvent event = this.deserializer.deserialize(each.topic(), each.headers(), each.value());
				if (event instanceof PostRendered || event instanceof PostDeleted) {
					events.add(event);
				}
			}
			catch (SerializationException ex) {
				// It became a dead letter when it came.
			}
		}
		if (!events.isEmpty()) {
			this.bulk.write(events, alias);
		}
	}

	private static List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer) {
		return consumer.partitionsFor(Topics.RENDERED_POSTS)
			.stream()
			.map((each) -> new TopicPartition(each.topic(), each.partition()))
			.toList();
	}

	/** How far the copying has come. */
	private record Position(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> begin,
			Map<TopicPartition, Long> end) {

		boolean isAtEnd() {
			return this.end.entrySet()
				.stream()
				.allMatch((each) -> this.consumer.position(each.getKey()) >= each.getValue());
		}

		Rebuild noteIn(Rebuild soFar) {
			Map<Integer, Long> positions = new TreeMap<>();
			long done = 0;
			long total = 0;
			for (TopicPartition each : this.end.keySet()) {
				long from = this.begin.getOrDefault(each, 0L);
				long to = this.end.getOrDefault(each, 0L);
				long now = this.consumer.position(each);
				positions.put(each.partition(), now);
				done += Math.min(now, to) - from;
				total += to - from;
			}
			return soFar.read(done, total, positions);
		}

	}

}
