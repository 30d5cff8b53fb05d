package org.broadsheet.render.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Work on a batch: different posts side by side, the records of one post in their order.
 */
public final class ByPost {

	private ByPost() {
	}

	/**
	 * Does the work for each post of a batch, and returns when all is done.
	 * @throws ExecutionException if one failed; the others were done nevertheless
	 */
	public static void each(Iterable<ConsumerRecord<byte[], byte[]>> records, Work work)
			throws InterruptedException, ExecutionException {
		List<Future<?>> running = new ArrayList<>();
		try (ExecutorService posts = Executors.newVirtualThreadPerTaskExecutor()) {
			for (List<ConsumerRecord<byte[], byte[]>> post : byKey(records)) {
				running.add(posts.submit(() -> {
					work.on(post);
					return null;
				}));
			}
		}
		for (Future<?> done : running) {
			done.get();
		}
	}

	private static Iterable<List<ConsumerRecord<byte[], byte[]>>> byKey(
			Iterable<ConsumerRecord<byte[], byte[]>> records) {
		Map<Integer, List<ConsumerRecord<byte[], byte[]>>> byKey = new LinkedHashMap<>();
		for (ConsumerRecord<byte[], byte[]> each : records) {
			byKey.computeIfAbsent(Arrays.hashCode(each.key()), _ -> new ArrayList<>()).add(each);
		}
		return byKey.values();
	}

	/** What is done with the records of one post. */
	@FunctionalInterface
	public interface Work {

		void on(List<ConsumerRecord<byte[], byte[]>> records) throws InterruptedException;

	}

}
