package org.broadsheet.benchmarks.searching;

import java.util.Collection;

/** How long things took. */
final class Times {

	private final long[] sorted;

	private Times(long[] sorted) {
		this.sorted = sorted;
	}

	static Times of(Collection<Long> nanos) {
		return new Times(nanos.stream().mapToLong(Long::longValue).sorted().toArray());
	}

	/** In ms, such as the part 0.99 of all took at most. */
	double millis(double part) {
		return this.sorted[(int) Math.min(this.sorted.length - 1L, (long) (this.sorted.length * part))] / 1e6;
	}

	@Override
	public String toString() {
		return "p50 %.1f  p95 %.1f  p99 %.1f ms".formatted(millis(0.50), millis(0.95), millis(0.99));
	}

}
