package org.broadsheet.ingest.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * The way within this process to the thread that decides on the posts of one partition,
 * while it is this instance which does. Whatever gets no answer on it, because the thread
 * lost the partition or could not commit, goes on by another way. Thread-safe.
 */
final class Shortcut {

	private final Consumer<Asked> otherWay;

	private final List<Asked> queued = new ArrayList<>();

	private final List<Asked> underWay = new ArrayList<>();

	private volatile @Nullable Thread decider;

	Shortcut(Consumer<Asked> otherWay) {
		this.otherWay = otherWay;
	}

	/** The current thread decides from now on. */
	void open() {
		if (this.decider != Thread.currentThread()) {
			openAnew();
		}
	}

	private synchronized void openAnew() {
		giveBack();
		this.decider = Thread.currentThread();
	}

	/** The current thread does not decide any more. */
	synchronized void close() {
		if (this.decider == Thread.currentThread()) {
			this.decider = null;
			giveBack();
		}
	}

	/**
	 * Puts a request on this way.
	 * @return whether it is open
	 */
	synchronized boolean take(Asked asked) {
		return this.decider != null && this.queued.add(asked);
	}

	/** What came since the last call and still waits, for the thread that decides. */
	synchronized List<Asked> drain() {
		if (this.decider != Thread.currentThread() || this.queued.isEmpty()) {
			return List.of();
		}
		this.underWay.removeIf(Asked::isAnswered);
		this.queued.removeIf(Asked::isAnswered);
		List<Asked> drained = List.copyOf(this.queued);
		this.underWay.addAll(drained);
		this.queued.clear();
		return drained;
	}

	// Some may have been decided on and kept: they are answered as repetitions are. In a
	// thread of its own, for Kafka may be slow to take them.
	private void giveBack() {
		List<Asked> all = new ArrayList<>(this.underWay);
		all.addAll(this.queued);
		this.underWay.clear();
		this.queued.clear();
		all.removeIf(Asked::isAnswered);
		if (!all.isEmpty()) {
			Thread.ofVirtual().name("shortcut-closed").start(() -> all.forEach(this.otherWay));
		}
	}

}
