package org.broadsheet.ingest.ledger;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

/**
 * What the clocks of the brokers say, each of its own partitions, as they told when they
 * took a record. This machine's clock may be an hour off and does not matter.
 * Thread-safe.
 */
final class BrokersTime {

	// For so long may two clocks be trusted to run at one speed.
	static final Duration TRUSTED = Duration.ofMinutes(1);

	private final Map<Integer, Told> told = new ConcurrentHashMap<>();

	private final LongSupplier nanoTime;

	BrokersTime(LongSupplier nanoTime) {
		this.nanoTime = nanoTime;
	}

	private record Told(long millis, long nanos) {
	}

	/**
	 * Takes what a broker told just now.
	 * @param millis since 1970
	 */
	void told(int partition, long millis) {
		this.told.put(partition, new Told(millis, this.nanoTime.getAsLong()));
	}

	/** Milliseconds since 1970, or null where the broker has long told nothing. */
	@Nullable Long now(int partition) {
		Told last = this.told.get(partition);
		Duration since = (last != null) ? Duration.ofNanos(this.nanoTime.getAsLong() - last.nanos()) : TRUSTED;
		return (last != null && since.compareTo(TRUSTED) < 0) ? Long.valueOf(last.millis() + since.toMillis()) : null;
	}

}
