package org.broadsheet.render.rendering;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.annotation.PreDestroy;
import org.broadsheet.events.Rendering;
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

	private final AtomicInteger abandoned = new AtomicInteger();

	private final ExecutorService threads = Executors
		.newCachedThreadPool(Thread.ofPlatform().name("rendering-", 0).daemon().factory());

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

	/** Whether so many renderings linger that only a restart helps. */
	public boolean isExhausted() {
		return this.abandoned.get() > this.limits.abandoned();
	}

	private Rendered inTime(Manuscript manuscript) throws InterruptedException {
		Future<Rendered> rendering = this.threads.submit(() -> this.renderer.render(manuscript));
		try {
			return rendering.get(this.limits.time().toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			abandon(rendering);
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
			throw new RenderingRefused("The rendered text is longer than " + this.limits.output() + " characters.");
		}
		return rendered;
	}

	private void abandon(Future<Rendered> rendering) {
		rendering.cancel(true);
	}

	@PreDestroy
	void close() {
		this.threads.shutdownNow();
	}

}
