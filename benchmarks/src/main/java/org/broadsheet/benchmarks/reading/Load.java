package org.broadsheet.benchmarks.reading;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** Readers who ask without pause, each over a connection of his own. */
record Load(int port, int connections) {

	Figures on(String path, Duration time) throws InterruptedException, ExecutionException {
		try (ExecutorService readers = Executors.newFixedThreadPool(this.connections)) {
			List<Future<long[]>> all = new ArrayList<>();
			for (int i = 0; i < this.connections; i++) {
				all.add(readers.submit(() -> times(path, time)));
			}
			LongStream times = LongStream.empty();
			for (Future<long[]> each : all) {
				times = LongStream.concat(times, LongStream.of(each.get()));
			}
			return Figures.of(times.toArray(), time.toNanos() / 1e9);
		}
	}

	private long[] times(String path, Duration time) throws IOException {
		LongStream.Builder times = LongStream.builder();
		long end = System.nanoTime() + time.toNanos();
		try (Connection connection = new Connection(this.port, path)) {
			for (long now = System.nanoTime(); now < end;) {
				connection.ask();
				long answered = System.nanoTime();
				times.add(answered - now);
				now = answered;
			}
		}
		return times.build().toArray();
	}

}
