package org.broadsheet.render.rendering;

import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.annotation.PreDestroy;
import org.broadsheet.render.limits.RenderLimits;
import org.broadsheet.render.limits.RenderingRefused;
import org.springframework.stereotype.Component;

/**
 * Renders within limits: no post takes longer or makes more than they allow. A slow one
 * makes room for another beside it; one that goes over its time is interrupted and
 * abandoned. As Java cannot kill a thread, those that do not end are counted.
 * Thread-safe.
 */
@Component
public class BoundedRenderer {

	/** Most take less than a thousandth of it. */
	private static final Duration SLOW = Duration.ofMillis(500);

	private final Renderer renderer;

	private final RenderLimits limits;

	private final ThreadPoolExecutor threads;

	private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1,
			Thread.ofPlatform().name("rendering-time").daemon().factory());

	private final AtomicLong turns = new AtomicLong();

	private int slow;

	private int lingering;

	BoundedRenderer(Renderer renderer, RenderLimits limits) {
		this.renderer = renderer;
		this.limits = limits;
		this.threads = new ThreadPoolExecutor(limits.threads(), Integer.MAX_VALUE, 1, TimeUnit.MINUTES,
				new PriorityBlockingQueue<>(64, Comparator.comparingLong((task) -> ((BoundedTask) task).turn)),
				Thread.ofPlatform().name("rendering-", 0).daemon().factory());
		this.clock.setRemoveOnCancelPolicy(true);
	}

	/**
	 * Renders when all that was begun before is under way. What is made dependent on the
	 * future is done in the thread that rendered. It fails with a
	 * {@link RenderingRefused} if the manuscript is over a limit.
	 */
	public CompletableFuture<Rendered> start(Manuscript manuscript) {
		return start(manuscript, this.turns.getAndIncrement());
	}

	private CompletableFuture<Rendered> start(Manuscript manuscript, long turn) {
		if (manuscript.body().length() > this.limits.body().toBytes()) {
			return CompletableFuture.failedFuture(
					new RenderingRefused("The text is longer than " + this.limits.body().toKilobytes() + " KB."));
		}
		BoundedTask rendering = new BoundedTask(manuscript, turn);
		this.threads.execute(rendering);
		return rendering.rendered;
	}

	/**
	 * Renders for someone who waits, before what was only begun.
	 * @throws RenderingRefused if the manuscript is over a limit
	 */
	public Rendered render(Manuscript manuscript) throws InterruptedException {
		try {
			return start(manuscript, Long.MIN_VALUE + this.turns.getAndIncrement()).get();
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof RuntimeException failure) ? failure : new IllegalStateException(ex);
		}
	}

	/** How many renderings go on though their time is over. */
	synchronized int lingering() {
		return this.lingering;
	}

	/** Whether so many renderings linger that only a restart helps. */
	boolean isExhausted() {
		return lingering() > this.limits.abandoned();
	}

	private void count(Pace pace, int change) {
		this.slow += (pace == Pace.SLOW) ? change : 0;
		this.lingering += (pace == Pace.LINGERING) ? change : 0;
		if (pace == Pace.SLOW || pace == Pace.LINGERING) {
			// Not one for each that is slow: among too many, all would take too long.
			int beside = Math.min(this.slow, this.limits.threads());
			this.threads.setCorePoolSize(this.limits.threads() + beside + this.lingering);
		}
	}

	private static Throwable refusal(Throwable cause) {
		return switch (cause) {
			case StackOverflowError _ -> new RenderingRefused("The text is nested too deeply.");
			case OutOfMemoryError _ -> new RenderingRefused("The text takes too much memory to render.");
			default -> cause;
		};
	}

	// What is under way is not interrupted, else it would count as failed.
	@PreDestroy
	void close() {
		this.threads.getQueue().clear();
		this.threads.shutdown();
		this.clock.shutdown();
	}

	/** How a rendering goes. */
	private enum Pace {

		USUAL, SLOW, LINGERING, ENDED

	}

	/** One rendering. Its time begins when it has a thread. */
	private final class BoundedTask extends FutureTask<Rendered> {

		private final CompletableFuture<Rendered> rendered = new CompletableFuture<>();

		private final long turn;

		private Pace pace = Pace.USUAL;

		BoundedTask(Manuscript manuscript, long turn) {
			super(() -> BoundedRenderer.this.renderer.render(manuscript));
			this.turn = turn;
		}

		@Override
		public void run() {
			Duration time = BoundedRenderer.this.limits.time();
			Future<?> slow = after(SLOW, () -> go(Pace.SLOW));
			Future<?> over = after(time, this::abandon);
			super.run();
			slow.cancel(false);
			over.cancel(false);
			go(Pace.ENDED);
		}

		private Future<?> after(Duration time, Runnable task) {
			return BoundedRenderer.this.clock.schedule(task, time.toNanos(), TimeUnit.NANOSECONDS);
		}

		private void abandon() {
			if (cancel(true)) {
				go(Pace.LINGERING);
			}
		}

		private void go(Pace next) {
			synchronized (BoundedRenderer.this) {
				if (this.pace != Pace.ENDED) {
					count(this.pace, -1);
					count(next, 1);
					this.pace = next;
				}
			}
		}

		@Override
		protected void done() {
			switch (state()) {
				case SUCCESS -> complete(resultNow());
				case CANCELLED -> Thread.startVirtualThread(
						() -> this.rendered.completeExceptionally(new RenderingRefused("The text takes longer than "
								+ BoundedRenderer.this.limits.time().toSeconds() + " seconds to render.")));
				default -> this.rendered.completeExceptionally(refusal(exceptionNow()));
			}
		}

		private void complete(Rendered made) {
			int most = BoundedRenderer.this.limits.output();
			if (made.rendering().html().length() > most) {
				this.rendered.completeExceptionally(
						new RenderingRefused("The text becomes longer than " + most + " characters when rendered."));
			}
			else {
				this.rendered.complete(made);
			}
		}

	}

}
