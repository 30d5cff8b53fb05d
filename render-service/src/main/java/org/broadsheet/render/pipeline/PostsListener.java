package org.broadsheet.render.pipeline;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.broadsheet.events.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.stereotype.Component;

/**
 * Takes posts in batches, and goes on with the next where one post of a batch takes long.
 * Offsets are committed, batch by batch, when Kafka keeps all that came of them.
 */
@Component
class PostsListener implements ConsumerAwareRebalanceListener {

	static final String ID = "render";

	private static final Logger LOG = LoggerFactory.getLogger(PostsListener.class);

	// Nearly all batches take less.
	private static final long PATIENCE_MILLIS = 500;

	private static final long PAUSE_SECONDS = 1;

	// More than a post may take.
	private static final long LONGEST_SECONDS = 10;

	private final ByPost posts;

	private final OpenBatches open = new OpenBatches();

	private final Stage stage;

	PostsListener(Stage stage) {
		this.stage = stage;
		this.posts = new ByPost(this::untilKept);
	}

	@KafkaListener(id = ID, topics = Topics.POSTS, batch = "true", autoStartup = "false")
	void accept(List<ConsumerRecord<byte[], byte[]>> records, Acknowledgment acknowledgment)
			throws InterruptedException, ExecutionException {
		CompletableFuture<Void> done = this.posts.begin(records);
		this.open.add(done, acknowledgment, records.stream().mapToLong(ConsumerRecord::serializedValueSize).sum());
		try {
			done.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			// Perhaps there is no next batch that would acknowledge this one.
			CompletableFuture<Void> _ = done.thenRun(this.open::acknowledge);
		}
		this.open.room().get();
		this.open.acknowledge();
	}

	// What is wrong with a post itself became a failure of it: here Kafka is away. The
	// post's next record waits, else the older would be the last in the log.
	private CompletableFuture<Void> untilKept(ConsumerRecord<byte[], byte[]> received) {
		return CompletableFuture.completedFuture(received)
			.thenCompose(this.stage::process)
			.exceptionallyComposeAsync((ex) -> {
				LOG.warn("What came of {}-{}@{} was not kept by Kafka; trying again", received.topic(),
						received.partition(), received.offset(), ex);
				return untilKept(received);
			}, CompletableFuture.delayedExecutor(PAUSE_SECONDS, TimeUnit.SECONDS));
	}

	// Another instance begins with what is not committed here, and is not to overtake.
	@Override
	public void onPartitionsRevokedBeforeCommit(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
		CompletableFuture<Void> all = this.open.all();
		all.completeOnTimeout(null, LONGEST_SECONDS, TimeUnit.SECONDS).join();
		this.open.acknowledge();
	}

}
