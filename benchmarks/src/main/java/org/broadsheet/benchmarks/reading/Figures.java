package org.broadsheet.benchmarks.reading;

import java.util.Arrays;

/**
 * What a load met.
 *
 * @param perSecond answers a second
 * @param p50 the median of the answers' times in milliseconds
 * @param p99 what 99 of 100 answers took at most, in milliseconds
 */
record Figures(double perSecond, double p50, double p99) {

	static Figures of(long[] nanos, double seconds) {
		Arrays.sort(nanos);
		return new Figures(nanos.length / seconds, at(nanos, 0.5), at(nanos, 0.99));
	}

	private static double at(long[] sorted, double share) {
		return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))] / 1e6;
	}

	@Override
	public String toString() {
		return "%8.0f answers/s   p50 %6.2f ms   p99 %6.2f ms".formatted(this.perSecond, this.p50, this.p99);
	}

}
