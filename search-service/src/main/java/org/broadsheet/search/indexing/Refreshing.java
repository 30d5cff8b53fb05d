package org.broadsheet.search.indexing;

import java.util.function.LongSupplier;

import co.elastic.clients.elasticsearch._types.Refresh;

/**
 * Decides what is to be seen at once. An author who publishes a post looks for it; in an
 * import every refresh would make a segment of a few posts, so it waits for the index's
 * own rhythm, as does whoever publishes meanwhile.
 */
final class Refreshing {

	private static final double FEW = 50;

	private static final double HALF_LIFE_NANOS = 500e6;

	private final LongSupplier nanos;

	private double recent;

	private long last;

	Refreshing(LongSupplier nanos) {
		this.nanos = nanos;
		this.last = nanos.getAsLong();
	}

	/** For a request with that many documents. */
	synchronized Refresh of(int documents) {
		long now = this.nanos.getAsLong();
		this.recent = this.recent * Math.pow(0.5, (now - this.last) / HALF_LIFE_NANOS) + documents;
		this.last = now;
		return (this.recent <= FEW) ? Refresh.True : Refresh.False;
	}

}
