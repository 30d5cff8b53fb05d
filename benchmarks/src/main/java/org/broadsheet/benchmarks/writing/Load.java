package org.broadsheet.benchmarks.writing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Clients, each of which writes a new post as soon as its last one is answered. */
final class Load {

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final String address;

	private final String token;

	private final List<String> posts;

	Load(String address, String token, List<String> posts) {
		this.address = address;
		this.token = token;
		this.posts = posts;
	}

	/**
	 * Writes until so many are written, so that what is compared has run as often.
	 * @throws ExecutionException where an answer is not 201
	 */
	void warmUp(int clients, int writes) throws InterruptedException, ExecutionException {
		AtomicInteger left = new AtomicInteger(writes);
		write(clients, () -> left.getAndDecrement() > 0);
	}

	/**
	 * Writes for a while.
	 * @throws ExecutionException where an answer is not 201
	 */
	Figures run(int clients, Duration length) throws InterruptedException, ExecutionException {
		Duration cpu = cpuOfServers();
		long start = System.nanoTime();
		Collection<Long> nanos = write(clients, () -> System.nanoTime() - start < length.toNanos());
		return Figures.of(nanos, Duration.ofNanos(System.nanoTime() - start), cpuOfServers().minus(cpu));
	}

	private Collection<Long> write(int clients, BooleanSupplier goesOn)
			throws InterruptedException, ExecutionException {
		Collection<Long> nanos = new ConcurrentLinkedQueue<>();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<?>> all = new ArrayList<>();
			for (int client = 0; client < clients; client++) {
				int first = client;
				all.add(threads.submit(() -> write(first, goesOn, nanos)));
			}
			for (Future<?> client : all) {
				client.get();
			}
		}
		return nanos;
	}

	// Of all that this process started; those that nobody asks hardly count.
	private static Duration cpuOfServers() {
		return ProcessHandle.current()
			.descendants()
			.map((server) -> server.info().totalCpuDuration().orElse(Duration.ZERO))
			.reduce(Duration.ZERO, Duration::plus);
	}

	private Void write(int first, BooleanSupplier goesOn, Collection<Long> nanos)
			throws IOException, InterruptedException {
		for (int next = first; goesOn.getAsBoolean(); next++) {
			HttpRequest request = HttpRequest.newBuilder(URI.create(this.address + "/api/posts/" + UUID.randomUUID()))
				.header("Authorization", "Bearer " + this.token)
				.header("Content-Type", "application/json")
				.header("If-None-Match", "*")
				.PUT(HttpRequest.BodyPublishers.ofString(this.posts.get(next % this.posts.size())))
				.build();
			long start = System.nanoTime();
			int status = this.http.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode();
			if (status != 201) {
				throw new IllegalStateException("answered " + status);
			}
			nanos.add(System.nanoTime() - start);
		}
		return null;
	}

	/**
	 * Brings many posts in by one request.
	 * @return the time that it took
	 */
	Duration bringIn(Stream<String> lines) throws IOException, InterruptedException {
		long start = System.nanoTime();
		HttpResponse<String> answer = this.http.send(HttpRequest.newBuilder(URI.create(this.address + "/api/imports"))
			.header("Authorization", "Bearer " + this.token)
			.header("Content-Type", "application/x-ndjson")
			.POST(HttpRequest.BodyPublishers
				.ofByteArrays(() -> lines.map((line) -> (line + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8))
					.iterator()))
			.build(), HttpResponse.BodyHandlers.ofString());
		if (!answer.body().contains("\"refused\":0,\"complete\":true")) {
			throw new IllegalStateException(answer.body());
		}
		return Duration.ofNanos(System.nanoTime() - start);
	}

}
