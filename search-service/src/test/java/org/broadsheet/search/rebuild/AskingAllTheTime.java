package org.broadsheet.search.rebuild;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/**
 * A reader who asks without a pause, and remembers everything that was not as it should
 * be.
 */
final class AskingAllTheTime implements AutoCloseable {

	private final List<String> complaints = new CopyOnWriteArrayList<>();

	private final AtomicInteger answers = new AtomicInteger();

	private final Thread thread;

	private volatile boolean ended;

	/**
	 * Starts to ask.
	 * @param total asks how many there are
	 * @param atLeast how many there must be, asked before
	 */
	AskingAllTheTime(IntSupplier total, IntSupplier atLeast) {
		this.thread = Thread.ofVirtual().start(() -> {
			while (!this.ended) {
				ask(total, atLeast.getAsInt());
			}
		});
	}

	private void ask(IntSupplier total, int atLeast) {
		try {
			int found = total.getAsInt();
			this.answers.incrementAndGet();
			if (found < atLeast) {
				this.complaints.add("found " + found + " of " + atLeast);
			}
		}
		catch (RuntimeException ex) {
			this.complaints.add(String.valueOf(ex));
		}
	}

	int answers() {
		return this.answers.get();
	}

	List<String> complaints() {
		return this.complaints;
	}

	@Override
	public void close() {
		this.ended = true;
		try {
			this.thread.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
