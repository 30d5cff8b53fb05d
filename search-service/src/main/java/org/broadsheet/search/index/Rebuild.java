package org.broadsheet.search.index;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How the filling of an index from the log stands. It is kept in the index itself, so
 * that every instance can tell of it and go on with it.
 *
 * @param cause why
 * @param done records read of the log
 * @param total records that there were to read
 * @param positions by partition of the log, the next record to read
 * @param agreement what the comparison with the live index found, once it was made
 * @param failure why it failed, or null
 * @param requestedAt when it was asked for
 * @param endedAt when it was done or failed, or null
 */
public record Rebuild(State state, Cause cause, long done, long total, Map<Integer, Long> positions,
		@Nullable Agreement agreement, @Nullable String failure, Instant requestedAt, @Nullable Instant endedAt) {

	public Rebuild {
		positions = Map.copyOf(positions);
	}

	static Rebuild requested(Cause cause) {
		return new Rebuild(State.WAITING, cause, 0, 0, Map.of(), null, null, Instant.now(), null);
	}

	/** Further in the log. */
	public Rebuild read(long done, long total, Map<Integer, Long> positions) {
		return new Rebuild(State.COPYING, this.cause, done, total, positions, null, null, this.requestedAt, null);
	}

	/** All is read, and is to be compared. */
	public Rebuild comparing() {
		return new Rebuild(State.COMPARING, this.cause, this.done, this.total, this.positions, null, null,
				this.requestedAt, null);
	}

	/** Readers ask the index from now on. */
	public Rebuild done(@Nullable Agreement agreement) {
		return new Rebuild(State.DONE, this.cause, this.done, this.total, this.positions, agreement, null,
				this.requestedAt, Instant.now());
	}

	/** The index stays beside the live one, for an operator to look at. */
	public Rebuild failed(String failure, @Nullable Agreement agreement) {
		return new Rebuild(State.FAILED, this.cause, this.done, this.total, this.positions, agreement, failure,
				this.requestedAt, Instant.now());
	}

	/** The steps in their order. */
	public enum State {

		WAITING, COPYING, COMPARING, DONE, FAILED;

		public boolean isLast() {
			return this == DONE || this == FAILED;
		}

	}

	/** Why an index is built. */
	public enum Cause {

		ASKED, CHANGED_SETTINGS, NO_INDEX

	}

}
