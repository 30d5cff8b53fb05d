package org.broadsheet.ingest.imports;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

import org.broadsheet.events.PostId;
import org.broadsheet.ingest.progress.Arrivals;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an import no faster than readers get its posts: a post that somebody publishes
 * meanwhile stands behind those on their way, and so waits for about as long and not for
 * the whole import. As many may be on their way as arrive in that time. Used by one
 * thread.
 */
final class Pace {

	private static final double AIM_NANOS = 0.6e9;

	// Few enough for a pipeline that was just started.
	private static final int FEWEST = 16;

	private static final int MOST = 10_000;

	private static final long PATIENCE_NANOS = Duration.ofSeconds(5).toNanos();

	private final Arrivals arrivals;

	private final LongSupplier nanos;

	private final Deque<Taken> onTheirWay = new ArrayDeque<>();

	private final long start;

	private double room = 2 * FEWEST;

	private record Taken(PostId id, long revision, long nanos) {
	}

	Pace(Arrivals arrivals, LongSupplier nanos) {
		this.arrivals = arrivals;
		this.nanos = nanos;
		this.start = nanos.getAsLong();
	}

	/** A post that the ledger took is on its way from now on. */
	void taken(PostId id, long revision) {
		if (this.onTheirWay.size() >= MOST) {
			this.onTheirWay.removeFirst();
		}
		this.onTheirWay.addLast(new Taken(id, revision, this.nanos.getAsLong()));
	}

	/**
	 * Whether the next post may follow. Where nothing at all arrives any more, the log
	 * keeps what comes until somebody takes it from there.
	 */
	boolean hasRoom() {
		long now = this.nanos.getAsLong();
		while (hasArrived(this.onTheirWay.peekFirst())) {
			adapt(now - this.onTheirWay.removeFirst().nanos());
		}
		return this.onTheirWay.size() < this.room || isQuiet(now);
	}

	private boolean hasArrived(@Nullable Taken post) {
		return post != null && this.arrivals.isOver(post.id(), post.revision());
	}

	// Halved or doubled, at most, by the time that as many have arrived.
	private void adapt(long tookNanos) {
		double late = tookNanos / AIM_NANOS - 1;
		this.room = Math.clamp(this.room - Math.clamp(late, -1, 0.5), FEWEST, MOST);
	}

	private boolean isQuiet(long now) {
		return now - this.start > PATIENCE_NANOS && now - this.arrivals.last() > PATIENCE_NANOS;
	}

}
