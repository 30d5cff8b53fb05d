package org.broadsheet.benchmarks.searching;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import tools.jackson.databind.json.JsonMapper;

/**
 * An author who publishes a post and searches for it until it is found, again and again.
 */
final class Freshness {

	private static final long SHORTEST_PAUSE_NANOS = Duration.ofMillis(5).toNanos();

	// The longer it takes the less often it is looked, for looking takes its time, too.
	private static final long PART_PAUSED = 20;

	private final Client client;

	Freshness(Client client) {
		this.client = client;
	}

	/** From sending to being found, by up to a twentieth too long. */
	Times measure(BooleanSupplier more) throws IOException, InterruptedException {
		List<Long> nanos = new ArrayList<>();
		while (more.getAsBoolean()) {
			String word = "frais" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
			String post = JsonMapper.shared()
				.writeValueAsString(Map.of("title", "Neuf", "body", "Un mot: " + word, "tags", List.of(word)));
			long start = System.nanoTime();
			this.client.publish(post);
			while (this.client.total("tag:" + word) == 0) {
				TimeUnit.NANOSECONDS.sleep(Math.max(SHORTEST_PAUSE_NANOS, (System.nanoTime() - start) / PART_PAUSED));
			}
			nanos.add(System.nanoTime() - start);
		}
		return Times.of(nanos);
	}

}
