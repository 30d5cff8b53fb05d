package org.broadsheet.ingest.topics;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.kafka.core.ConsumerFactory;

/**
 * Reads all partitions of a topic from their beginning, for ever, on this instance alone:
 * what a view is made of.
 */
public final class WholeTopic {

	private static final Logger logger = LoggerFactory.getLogger(WholeTopic.class);

	private static final Duration POLL = Duration.ofMillis(500);

	// A request to the broker costs both sides more than what it brings, so what comes
	// meanwhile is read together. A whole poll tells that there is more to catch up with.
	private static final Duration REST = Duration.ofMillis(50);

	private static final int WHOLE_POLL = ConsumerConfig.DEFAULT_MAX_POLL_RECORDS;

	private final Map<TopicPartition, Long> positions = new ConcurrentHashMap<>();

	private final Object moved = new Object();

	private final ConsumerFactory<String, byte[]> consumers;

	private final String topic;

	private final Consumer<ConsumerRecord<String, byte[]>> each;

	private volatile org.apache.kafka.clients.consumer.@Nullable Consumer<String, byte[]> consumer;

	private volatile @Nullable Admin admin;

	public WholeTopic(ConsumerFactory<String, byte[]> consumers, String topic,
			Consumer<ConsumerRecord<String, byte[]>> each) {
		this.consumers = consumers;
		this.topic = topic;
		this.each = each;
	}

	public void start(Admin admin) throws ExecutionException, InterruptedException {
		TopicDescription description = Objects
			.requireNonNull(admin.describeTopics(List.of(this.topic)).allTopicNames().get().get(this.topic));
		List<TopicPartition> partitions = description.partitions()
			.stream()
			.map((info) -> new TopicPartition(this.topic, info.partition()))
			.toList();
		org.apache.kafka.clients.consumer.Consumer<String, byte[]> reader = this.consumers.createConsumer("view", null);
		reader.assign(partitions);
		reader.seekToBeginning(partitions);
		partitions.forEach((partition) -> this.positions.put(partition, 0L));
		this.admin = admin;
		this.consumer = reader;
		Thread.ofPlatform().daemon().name("view-of-" + this.topic).start(() -> read(reader));
	}

	public void stop() {
		org.apache.kafka.clients.consumer.Consumer<String, byte[]> reader = this.consumer;
		if (reader != null) {
			reader.wakeup();
		}
	}

	private void read(org.apache.kafka.clients.consumer.Consumer<String, byte[]> reader) {
		try (reader) {
			while (true) {
				if (readOnce(reader) < WHOLE_POLL) {
					Thread.sleep(REST);
				}
			}
		}
		catch (WakeupException | InterruptedException ex) {
			logger.debug("The view of {} ends", this.topic);
		}
	}

	private int readOnce(org.apache.kafka.clients.consumer.Consumer<String, byte[]> reader) {
		try {
			ConsumerRecords<String, byte[]> records = reader.poll(POLL);
			records.forEach(this::take);
			for (TopicPartition partition : reader.assignment()) {
				this.positions.put(partition, reader.position(partition));
			}
			synchronized (this.moved) {
				this.moved.notifyAll();
			}
			return records.count();
		}
		catch (WakeupException ex) {
			throw ex;
		}
		catch (KafkaException ex) {
			logger.warn("The view of {} waits for Kafka: {}", this.topic, ex.getMessage());
			return 0;
		}
	}

	// A record that can't be read is its reader's loss alone; the services that act on
	// the
	// topic put it into its dead letters.
	private void take(ConsumerRecord<String, byte[]> record) {
		try {
			this.each.accept(record);
		}
		catch (RuntimeException ex) {
			logger.warn("Skipped a record of {} at {}/{}: {}", this.topic, record.partition(), record.offset(),
					ex.getClass().getSimpleName());
		}
	}

	/**
	 * Waits until everything is read that was committed before the call, and what was
	 * under way then: a writer may be answered before a reader sees the commit.
	 * @return whether it was in time
	 */
	public boolean catchUp(Duration patience) throws InterruptedException {
		Admin client = this.admin;
		if (client == null) {
			return false;
		}
		long end = System.nanoTime() + patience.toNanos();
		try {
			Map<TopicPartition, ListOffsetsResult.ListOffsetsResultInfo> ends = client
				.listOffsets(this.positions.keySet()
					.stream()
					.collect(Collectors.toMap((key) -> key, (_) -> OffsetSpec.latest())))
				.all()
				.get(patience.toMillis(), TimeUnit.MILLISECONDS);
			synchronized (this.moved) {
				while (isBehind(ends) && System.nanoTime() < end) {
					this.moved.wait(100);
				}
			}
			return !isBehind(ends);
		}
		catch (ExecutionException | TimeoutException ex) {
			return false;
		}
	}

	private boolean isBehind(Map<TopicPartition, ListOffsetsResult.ListOffsetsResultInfo> ends) {
		return ends.entrySet()
			.stream()
			.anyMatch((entry) -> this.positions.getOrDefault(entry.getKey(), 0L) < entry.getValue().offset());
	}

}
