package org.broadsheet.benchmarks.writing;

import java.time.Duration;
import java.util.Collection;

/**
 * How it went.
 *
 * @param p50 of the time from sending to the answer, in ms
 * @param p95 the same
 * @param p99 the same
 * @param perSecond answers a second
 * @param cpu what one answer costs the server and Kafka, in ms of processor time
 */
record Figures(double p50, double p95, double p99, double perSecond, double cpu) {

	static Figures of(Collection<Long> nanos, Duration length, Duration cpu) {
		long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
		return new Figures(millis(sorted, 0.50), millis(sorted, 0.95), millis(sorted, 0.99),
				sorted.length * 1000.0 / length.toMillis(), (double) cpu.toMillis() / sorted.length);
	}

	private static double millis(long[] sorted, double part) {
		return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * part))] / 1e6;
	}

	@Override
	public String toString() {
		return "p50 %.1f  p95 %.1f  p99 %.1f ms  %.0f a second  %.2f ms of CPU each".formatted(this.p50, this.p95,
				this.p99, this.perSecond, this.cpu);
	}

}
