package org.broadsheet.benchmarks.searching;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** Readers, each of whom asks the next query as soon as the last is answered. */
final class Load {

	private final RunningStack stack;

	private final Client client;

	private final IntFunction<String> questions;

	private final AtomicInteger next = new AtomicInteger();

	/**
	 * Prepares readers who ask what they are given, each by its number.
	 * @param questions paths with their queries
	 */
	Load(RunningStack stack, Client client, IntFunction<String> questions) {
		this.stack = stack;
		this.client = client;
		this.questions = questions;
	}

	/**
	 * What came of it.
	 *
	 * @param serviceMillis CPU that the service took for a query
	 * @param elasticsearchMillis CPU that Elasticsearch took for it
	 * @param loadMillis CPU that asking took
	 */
	record Result(double perSecond, Times times, double serviceMillis, double elasticsearchMillis, double loadMillis) {

		@Override
		public String toString() {
			return ("%.0f queries/s, %s; CPU per query: Elasticsearch %.2f ms, service %.2f ms (%.0f %% on top),"
					+ " this load %.2f ms")
				.formatted(this.perSecond, this.times, this.elasticsearchMillis, this.serviceMillis,
						100 * this.serviceMillis / this.elasticsearchMillis, this.loadMillis);
		}

	}

	/** How many questions it has taken so far. */
	int asked() {
		return this.next.get();
	}

	Result run(int readers, Duration length) throws IOException, InterruptedException, ExecutionException {
		Collection<Long> nanos = new ConcurrentLinkedQueue<>();
		ProcessorTime before = ProcessorTime.of(this.stack);
		Duration own = ProcessHandle.current().info().totalCpuDuration().orElseThrow();
		long start = System.nanoTime();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<?>> all = new ArrayList<>();
			for (int reader = 0; reader < readers; reader++) {
				all.add(threads.submit(() -> ask(start + length.toNanos(), nanos)));
			}
			for (Future<?> each : all) {
				each.get();
			}
		}
		double seconds = (System.nanoTime() - start) / 1e9;
		ProcessorTime each = ProcessorTime.of(this.stack).since(before, nanos.size());
		return new Result(nanos.size() / seconds, Times.of(nanos), each.of("search-service"), each.of("elasticsearch"),
				millis(ProcessHandle.current().info().totalCpuDuration().orElseThrow().minus(own), nanos.size()));
	}

	private Void ask(long end, Collection<Long> nanos) throws IOException, InterruptedException {
		while (System.nanoTime() < end) {
			long start = System.nanoTime();
			this.client.ask(this.questions.apply(this.next.getAndIncrement()));
			nanos.add(System.nanoTime() - start);
		}
		return null;
	}

	private static double millis(Duration cpu, int queries) {
		return cpu.toNanos() / 1e6 / queries;
	}

}
