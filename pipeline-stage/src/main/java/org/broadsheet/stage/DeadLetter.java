package org.broadsheet.stage;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A record that could not be processed.
 *
 * @param id its partition and offset among the dead letters, such as {@code 3-17}
 * @param post the record's key
 * @param cause what was thrown, with its message
 * @param failedAt when it was put aside
 * @param original where it stood: topic, partition and offset
 * @param bytes the length of its value
 * @param replayedAt when an operator sent it again, or null
 */
public record DeadLetter(String id, String post, String cause, Instant failedAt, Origin original, int bytes,
		@Nullable Instant replayedAt) {

	DeadLetter replayed(Instant at) {
		return new DeadLetter(this.id, this.post, this.cause, this.failedAt, this.original, this.bytes, at);
	}

	/** Where a record stood. */
	public record Origin(String topic, int partition, long offset) {
	}

}
