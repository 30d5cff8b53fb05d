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
import org.broadsheet.events.Topics;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Takes posts in batches: different posts side by side, the records of one post in their
 * order. Offsets are committed when all that came of a batch is kept by Kafka.
 */
@Component
class PostsListener {

	static final String ID = "render";

	private final Stage stage;

	PostsListener(Stage stage) {
		this.stage = stage;
	}

	@KafkaListener(id = ID, topics = Topics.POSTS, batch = "true", autoStartup = "false")
	void accept(List<ConsumerRecord<byte[], byte[]>> records) throws InterruptedException, ExecutionException {
		List<Future<?>> running = new ArrayList<>();
		try (ExecutorService posts = Executors.newVirtualThreadPerTaskExecutor()) {
			for (List<ConsumerRecord<byte[], byte[]>> post : byKey(records)) {
				running.add(posts.submit(() -> {
					this.stage.process(post);
					return null;
				}));
			}
		}
		for (Future<?> done : running) {
			done.get();
		}
	}

	private static Iterable<List<ConsumerRecord<byte[], byte[]>>> byKey(List<ConsumerRecord<byte[], byte[]>> records) {
		Map<Integer, List<ConsumerRecord<byte[], byte[]>>> byKey = new LinkedHashMap<>();
		for (ConsumerRecord<byte[], byte[]> each : records) {
			byKey.computeIfAbsent(Arrays.hashCode(each.key()), _ -> new ArrayList<>()).add(each);
		}
		return byKey.values();
	}

}
