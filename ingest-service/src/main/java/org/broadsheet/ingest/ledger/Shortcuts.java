package org.broadsheet.ingest.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.broadsheet.events.Topics;

/**
 * Requests about posts which this instance decides on take no way over Kafka: they join
 * what its consumers read. To Kafka Streams they are records like all others.
 */
class Shortcuts {

	private final Map<Integer, Shortcut> shortcuts = new ConcurrentHashMap<>();

	private final Consumer<Asked> otherWay;

	Shortcuts(Consumer<Asked> otherWay) {
		this.otherWay = otherWay;
	}

	Shortcut of(int partition) {
		return this.shortcuts.computeIfAbsent(partition, (_) -> new Shortcut(this.otherWay));
	}

	/**
	 * Puts a request on the shortcut of its partition.
	 * @return whether there is one; without the broker's time there is none
	 */
	boolean take(Asked asked) {
		return asked.record().timestamp() != null && of(asked.record().partition()).take(asked);
	}

	/**
	 * Adds what came for the current thread behind what it has read. A request from here
	 * stands at the offset that is read next: so the commit which comprises it skips
	 * nothing, and names its partition, by which a thread is found out that has lost it.
	 * @param position the offset that is read next
	 */
	ConsumerRecords<byte[], byte[]> join(ConsumerRecords<byte[], byte[]> read,
			ToLongFunction<TopicPartition> position) {
		Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> joined = new HashMap<>();
		Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>(read.nextOffsets());
		this.shortcuts.forEach((number, shortcut) -> {
			List<Asked> came = shortcut.drain();
			if (!came.isEmpty()) {
				TopicPartition partition = new TopicPartition(Topics.POST_COMMANDS, number);
				long offset = position.applyAsLong(partition);
				List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>(read.records(partition));
				came.forEach((asked) -> records.add(asked.asRead(offset)));
				joined.put(partition, records);
				next.putIfAbsent(partition, new OffsetAndMetadata(offset));
			}
		});
		read.partitions().forEach((partition) -> joined.putIfAbsent(partition, read.records(partition)));
		return new ConsumerRecords<>(joined, next);
	}

}
