package org.broadsheet.search.reconciliation;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.broadsheet.events.DocumentVersion;
import org.broadsheet.events.PostDeleted;
import org.broadsheet.events.PostEvent;
import org.broadsheet.events.PostEvents;
import org.broadsheet.events.PostRendered;
import org.broadsheet.events.Topics;
import org.jspecify.annotations.Nullable;

/** Reads which posts the log of renderings tells of, and in which versions. */
final class LoggedPosts {

	private static final Duration POLL = Duration.ofMillis(500);

	private final Consumer<byte[], byte[]> consumer;

	private final Deserializer<PostEvent> deserializer = PostEvents.deserializer();

	LoggedPosts(Consumer<byte[], byte[]> consumer) {
		this.consumer = consumer;
	}

	/**
	 * What the log tells of a post.
	 *
	 * @param version the newest that the indexer has confirmed, or 0 if there is none yet
	 * @param at where it stands
	 */
	record Entry(long version, TopicPartition partition, long at) {

		private Entry newer(Entry other) {
			return (other.version > this.version) ? other : this;
		}

	}

	/** All posts by id, as of now. */
	Map<String, Entry> read() {
		List<TopicPartition> partitions = this.consumer.partitionsFor(Topics.RENDERED_POSTS)
			.stream()
			.map((each) -> new TopicPartition(each.topic(), each.partition()))
			.toList();
		Map<TopicPartition, OffsetAndMetadata> confirmed = this.consumer.committed(Set.copyOf(partitions));
		this.consumer.assign(partitions);
		this.consumer.seekToBeginning(partitions);
		Map<TopicPartition, Long> ends = this.consumer.endOffsets(partitions);
		Map<String, Entry> posts = new HashMap<>();
		while (ends.entrySet().stream().anyMatch((end) -> this.consumer.position(end.getKey()) < end.getValue())) {
			for (ConsumerRecord<byte[], byte[]> each : this.consumer.poll(POLL)) {
				TopicPartition partition = new TopicPartition(each.topic(), each.partition());
				OffsetAndMetadata limit = confirmed.get(partition);
				boolean isConfirmed = limit != null && each.offset() < limit.offset();
				PostEvent event = event(each);
				if (event != null) {
					posts.merge(event.id().value(),
							new Entry(isConfirmed ? versionOf(event) : 0, partition, each.offset()), Entry::newer);
				}
			}
		}
		return posts;
	}

	/** The event that stands somewhere in the log. */
	@Nullable PostEvent at(Entry entry) {
		this.consumer.assign(List.of(entry.partition()));
		this.consumer.seek(entry.partition(), entry.at());
		while (this.consumer.position(entry.partition()) <= entry.at()) {
			for (ConsumerRecord<byte[], byte[]> each : this.consumer.poll(POLL)) {
				if (each.offset() == entry.at()) {
					return event(each);
				}
			}
		}
		return null;
	}

	private @Nullable PostEvent event(ConsumerRecord<byte[], byte[]> received) {
		try {
			PostEvent event = this.deserializer.deserialize(received.topic(), received.headers(), received.value());
			return (event instanceof PostRendered || event instanceof PostDeleted) ? event : null;
		}
		catch (SerializationException ex) {
			// It became a dead letter when it came.
			return null;
		}
	}

	private static long versionOf(PostEvent event) {
		return DocumentVersion.of(event.revision(),
				(event instanceof PostRendered rendered) ? rendered.generation() : 0);
	}

}
