package org.broadsheet.render.rerender;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

import org.broadsheet.render.rendering.Renderer;
import org.jspecify.annotations.Nullable;

/** One run of rendering everything again. */
final class Rerender {

	private final Instant startedAt;

	private final AtomicLong done = new AtomicLong();

	private final AtomicLong refused = new AtomicLong();

	private final AtomicLong total = new AtomicLong();

	private volatile State state = State.RUNNING;

	private volatile @Nullable Instant endedAt;

	Rerender(Instant startedAt) {
		this.startedAt = startedAt;
	}

	/** There is more to do than was known. */
	void expect(long records) {
		this.total.addAndGet(records);
	}

	void rendered() {
		this.done.incrementAndGet();
	}

	/** A post keeps the rendering it had. */
	void refused() {
		this.refused.incrementAndGet();
	}

	void end(State state, Instant at) {
		this.endedAt = at;
		this.state = state;
	}

	boolean isRunning() {
		return this.state == State.RUNNING;
	}

	Report report() {
		return new Report(this.state, Renderer.GENERATION, this.total.get(), this.done.get(), this.refused.get(),
				this.startedAt, this.endedAt);
	}

	/** How a run stands. */
	enum State {

		RUNNING, DONE, FAILED

	}

	/**
	 * What an operator sees of a run.
	 *
	 * @param generation the renderer's
	 * @param total records of the log to be read
	 * @param done posts rendered and kept
	 * @param refused posts over a limit, which keep the rendering they had
	 */
	record Report(State state, int generation, long total, long done, long refused, Instant startedAt,
			@Nullable Instant endedAt) {
	}

}
