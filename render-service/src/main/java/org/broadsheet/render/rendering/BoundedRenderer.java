package org.broadsheet.render.rendering;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.annotation.PreDestroy;
import org.broadsheet.events.Rendering;
import org.broadsheet.render.limits.RenderLimits;
import org.broadsheet.render.limits.RenderingRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Renders within limits: no post takes longer or makes more than they allow, nor keeps
 * the next one waiting. A rendering that goes over its time is interrupted and abandoned;
 * as Java cannot kill a thread, those that do not end are counted. Thread-safe.
 */
@Component
public class BoundedRenderer {

	private final Renderer renderer;

	private final RenderLimits limits;

	private final Semaphore permits;

	// Grows by a thread for each that is abandoned.
	private final ThreadPoolExecutor threads = new ThreadPoolExecutor(0, Integer.MAX_VALUE, 1, TimeUnit.MINUTES,
			new SynchronousQueue<>(), Thread.ofPlatform().name("rendering-", 0).daemon().factory());

	BoundedRenderer(Renderer renderer, RenderLimits limits) {
		this.renderer = renderer;
		this.limits = limits;
		this.permits = new Semaphore(limits.threads());
	}

	/**
	 * Renders, waiting for its turn first.
	 * @throws RenderingRefused if the manuscript is over a limit
	 */
	public Rendered render(Manuscript manuscript) throws InterruptedException {
		if (manuscript.body().length() > this.limits.body().toBytes()) {
			throw new RenderingRefused("The text is longer than " + this.limits.body().toKilobytes() + " KB.");
		}
		this.permits.acquire();
		try {
			return bounded(inTime(manuscript));
		}
		finally {
			this.permits.release();
		}
	}

	/** How many renderings go on though their time is over. */
	int lingering() {
		int waitedFor = this.limits.threads() - this.permits.availablePermits();
		return Math.max(0, this.threads.getActiveCount() - waitedFor);
	}

	/** Whether so many renderings linger that only a restart helps. */
	boolean isExhausted() {
		return lingering() > this.limits.abandoned();
	}

	private Rendered inTime(Manuscript manuscript) throws InterruptedException {
		Future<Rendered> rendering = this.threads.submit(() -> this.renderer.render(manuscript));
		try {
			return rendering.get(this.limits.time().toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			rendering.cancel(true);
			throw new RenderingRefused(
					"The text takes longer than " + this.limits.time().toSeconds() + " seconds to render.");
		}
		catch (ExecutionException ex) {
			throw refusal(ex.getCause());
		}
	}

	private static RuntimeException refusal(@Nullable Throwable cause) {
		return switch (cause) {
			case RenderingRefused refused -> refused;
			case StackOverflowError _ -> new RenderingRefused("The text is nested too deeply.");
			case OutOfMemoryError _ -> new RenderingRefused("The text takes too much memory to render.");
			case RuntimeException failure -> failure;
			case null, default -> new IllegalStateException(cause);
		};
	}

	private Rendered bounded(Rendered rendered) {
		Rendering rendering = rendered.rendering();
		if (rendering.html().length() > this.limits.output()) {
			throw new RenderingRefused(
					"The text becomes longer than " + this.limits.output() + " characters when rendered.");
		}
		return rendered;
	}

	@PreDestroy
	void close() {
		this.threads.shutdownNow();
	}

}
