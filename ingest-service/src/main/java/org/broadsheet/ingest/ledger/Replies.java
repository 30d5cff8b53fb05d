package org.broadsheet.ingest.ledger;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.broadsheet.events.Topics;
import org.broadsheet.ingest.topics.TopicProperties;
import org.broadsheet.ingest.topics.WithKafka;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.kafka.support.TopicPartitionOffset;
import org.springframework.stereotype.Component;

/** Reads the replies that are addressed to this instance: one partition of the topic. */
@Component
@Order(1)
class Replies implements WithKafka {

	private final ConsumerFactory<String, byte[]> consumers;

	private final Waiting waiting;

	private final int partition;

	private @Nullable ConcurrentMessageListenerContainer<String, byte[]> container;

	Replies(ConsumerFactory<String, byte[]> consumers, Waiting waiting, TopicProperties topics) {
		this.consumers = consumers;
		this.waiting = waiting;
		this.partition = ThreadLocalRandom.current().nextInt(topics.partitions());
	}

	int partition() {
		return this.partition;
	}

	// The end is taken down before the first request is sent, so that no reply is missed.
	@Override
	public void start(Admin admin) throws ExecutionException, InterruptedException {
		TopicPartition topicPartition = new TopicPartition(Topics.POST_REPLIES, this.partition);
		long end = admin.listOffsets(Map.of(topicPartition, OffsetSpec.latest()))
			.partitionResult(topicPartition)
			.get()
			.offset();
		ContainerProperties properties = new ContainerProperties(
				new TopicPartitionOffset(Topics.POST_REPLIES, this.partition, end));
		properties.setMessageListener((MessageListener<String, byte[]>) this::read);
		this.container = new ConcurrentMessageListenerContainer<>(this.consumers, properties);
		this.container.setBeanName("replies");
		this.container.start();
	}

	@Override
	public void stop() {
		if (this.container != null) {
			this.container.stop();
		}
	}

	private void read(ConsumerRecord<String, byte[]> record) {
		ReplyTo.parse(String.valueOf(record.key()))
			.ifPresent((replyTo) -> this.waiting.answered(replyTo, Json.read(record.value(), Answer.class)));
	}

}
