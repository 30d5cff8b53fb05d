package org.broadsheet.render.rerender;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.broadsheet.render.pipeline.ByPost;
import org.jspecify.annotations.Nullable;

/**
 * Reads a partition of the log from its beginning, and works on it such that its last
 * word on each post is the newest.
 *
 * While it reads, the pipeline goes on: a new revision of a post may be rendered before
 * an old one that is read here, and stand before it in the topic of rendered posts, where
 * compaction would keep the old. So what came meanwhile is read too, as far as it
 * concerns posts that were touched, until there is none.
 */
final class LogReader {

	private static final Duration POLL = Duration.ofMillis(500);

	private final Consumer<byte[], byte[]> consumer;

	private final Rerender progress;

	private final ByPost work;

	LogReader(Consumer<byte[], byte[]> consumer, Rerender progress, ByPost work) {
		this.consumer = consumer;
		this.progress = progress;
		this.work = work;
	}

	void read(TopicPartition partition) throws InterruptedException, ExecutionException {
		List<TopicPartition> alone = List.of(partition);
		this.consumer.assign(alone);
		long from = this.consumer.beginningOffsets(alone).getOrDefault(partition, 0L);
		long end = end(partition);
		Set<String> touched = read(partition, from, end, null);
		while (!touched.isEmpty() && end(partition) > end) {
			from = end;
			end = end(partition);
			touched = read(partition, from, end, touched);
		}
	}

	private long end(TopicPartition partition) {
		return this.consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
	}

	// Answers which posts were worked on.
	private Set<String> read(TopicPartition partition, long from, long end, @Nullable Set<String> only)
			throws InterruptedException, ExecutionException {
		this.progress.expect(end - from);
		Set<String> touched = new HashSet<>();
		this.consumer.seek(partition, from);
		while (this.consumer.position(partition) < end) {
			List<ConsumerRecord<byte[], byte[]>> batch = new ArrayList<>();
			for (ConsumerRecord<byte[], byte[]> each : this.consumer.poll(POLL).records(partition)) {
				String key = (each.key() != null) ? new String(each.key(), StandardCharsets.UTF_8) : "";
				if (each.offset() < end && (only == null || only.contains(key))) {
					touched.add(key);
					batch.add(each);
				}
			}
			this.work.begin(batch).get();
		}
		return touched;
	}

}
