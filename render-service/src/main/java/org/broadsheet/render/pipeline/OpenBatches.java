package org.broadsheet.render.pipeline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;

import org.springframework.kafka.support.Acknowledgment;

/**
 * Batches that were begun and are not acknowledged. They are acknowledged in their order,
 * because an offset stands for all before it. Thread-safe.
 */
final class OpenBatches {

	// Each holds its records until it is acknowledged; as many as four large ones.
	private static final long MOST_BYTES = 32 * 1024 * 1024;

	private final Deque<Batch> batches = new ArrayDeque<>();

	/**
	 * Adds a batch behind those that are open.
	 * @param bytes how much memory its records hold
	 */
	synchronized void add(CompletableFuture<Void> done, Acknowledgment acknowledgment, long bytes) {
		this.batches.add(new Batch(done, acknowledgment, bytes));
	}

	/** Acknowledges those that are done, up to the first that is not. */
	synchronized void acknowledge() {
		while (!this.batches.isEmpty() && this.batches.element().done().isDone()) {
			this.batches.remove().acknowledgment().acknowledge();
		}
	}

	/** Ends when there is room for another batch. */
	synchronized CompletableFuture<Void> room() {
		long bytes = this.batches.stream().mapToLong(Batch::bytes).sum();
		return (bytes < MOST_BYTES) ? CompletableFuture.completedFuture(null) : this.batches.element().done();
	}

	/** Ends when all are done. */
	synchronized CompletableFuture<Void> all() {
		return CompletableFuture.allOf(this.batches.stream().map(Batch::done).toArray(CompletableFuture[]::new));
	}

	private record Batch(CompletableFuture<Void> done, Acknowledgment acknowledgment, long bytes) {
	}

}
