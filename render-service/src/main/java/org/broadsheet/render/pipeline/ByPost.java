package org.broadsheet.render.pipeline;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Work on batches: different posts side by side, the records of one post in their order,
 * also where an earlier batch is not done. To be given batches by one thread at a time.
 */
public final class ByPost {

	private static final CompletableFuture<Void> NOTHING = CompletableFuture.completedFuture(null);

	private final Function<ConsumerRecord<byte[], byte[]>, CompletableFuture<Void>> work;

	// The last work on each post that is not done.
	private final Map<Integer, CompletableFuture<Void>> going = new ConcurrentHashMap<>();

	/**
	 * Work on records.
	 * @param work begins the work on a record; what it gives ends with it
	 */
	public ByPost(Function<ConsumerRecord<byte[], byte[]>, CompletableFuture<Void>> work) {
		this.work = work;
	}

	/**
	 * Begins the work on a batch. The future ends when all is done; it fails if any
	 * failed.
	 */
	public CompletableFuture<Void> begin(Iterable<ConsumerRecord<byte[], byte[]>> records) {
		Stream.Builder<CompletableFuture<Void>> all = Stream.builder();
		for (ConsumerRecord<byte[], byte[]> each : records) {
			all.add(begin(each));
		}
		return CompletableFuture.allOf(all.build().toArray(CompletableFuture[]::new));
	}

	private CompletableFuture<Void> begin(ConsumerRecord<byte[], byte[]> received) {
		Integer post = Arrays.hashCode(received.key());
		CompletableFuture<Void> before = this.going.getOrDefault(post, NOTHING);
		CompletableFuture<Void> done = before.handle((_, _) -> received).thenCompose(this.work);
		this.going.put(post, done);
		return done.whenComplete((_, _) -> this.going.remove(post, done));
	}

}
