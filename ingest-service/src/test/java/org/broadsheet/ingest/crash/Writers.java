package org.broadsheet.ingest.crash;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.broadsheet.ingest.AuthorApi;

/**
 * Clients that create posts through whichever instance answers, and repeat what was not
 * acknowledged under the same key.
 */
final class Writers {

	private static final int CLIENTS = 8;

	private final String run = AuthorApi.newId();

	private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

	private final AtomicInteger next = new AtomicInteger();

	private final AtomicLong longestMillis = new AtomicLong();

	private final AtomicLong repeated = new AtomicLong();

	private final List<Instance> instances;

	private final int writes;

	Writers(List<Instance> instances, int writes) {
		this.instances = instances;
		this.writes = writes;
	}

	/** Writes while something happens. */
	void write(Mishap mishap) throws Exception {
		try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<?>> all = new ArrayList<>();
			for (int client = 0; client < CLIENTS; client++) {
				int first = client;
				all.add(clients.submit(() -> writeAll(first)));
			}
			while (this.acknowledged.size() < this.writes / 4) {
				TimeUnit.MILLISECONDS.sleep(10);
			}
			mishap.happen();
			for (Future<?> client : all) {
				client.get(3, TimeUnit.MINUTES);
			}
		}
	}

	/** What happens meanwhile. */
	interface Mishap {

		void happen() throws Exception;

	}

	/** The names of the posts by the id that was acknowledged. */
	Map<String, String> acknowledged() {
		return this.acknowledged;
	}

	int writes() {
		return this.writes;
	}

	String run() {
		return this.run;
	}

	Duration longest() {
		return Duration.ofMillis(this.longestMillis.get());
	}

	long repeated() {
		return this.repeated.get();
	}

	private void writeAll(int client) {
		for (int number = this.next.getAndIncrement(); number < this.writes; number = this.next.getAndIncrement()) {
			long start = System.nanoTime();
			String title = this.run + "-" + number;
			for (int attempt = 0; !write(title,
					this.instances.get((client + attempt) % this.instances.size())); attempt++) {
				this.repeated.incrementAndGet();
			}
			this.longestMillis.accumulateAndGet(Duration.ofNanos(System.nanoTime() - start).toMillis(), Math::max);
		}
	}

	private boolean write(String title, Instance instance) {
		try {
			HttpResponse<String> response = instance.api()
				.send(instance.api()
					.as(AuthorApi.EDITOR, "/api/posts")
					.header("Content-Type", "application/json")
					.header("Idempotency-Key", title)
					.POST(HttpRequest.BodyPublishers.ofString("{\"title\": \"" + title + "\"}")));
			if (response.statusCode() == 201) {
				this.acknowledged.put(AuthorApi.body(response).get("id").asString(), title);
				return true;
			}
		}
		catch (java.io.UncheckedIOException ex) {
			// The instance was killed: the next attempt asks another.
		}
		return pause();
	}

	private static boolean pause() {
		try {
			TimeUnit.MILLISECONDS.sleep(50);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		return false;
	}

}
