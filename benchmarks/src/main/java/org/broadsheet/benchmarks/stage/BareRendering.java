package org.broadsheet.benchmarks.stage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.broadsheet.events.PostFormat;
import org.broadsheet.render.document.Typography;
import org.broadsheet.render.rendering.Manuscript;
import org.broadsheet.render.rendering.Renderer;

/**
 * The rendering alone, on all processors as the service does it: a second of one is worth
 * less while the others work.
 */
final class BareRendering {

	private final Renderer renderer = new Renderer(new Typography(true, false));

	private final List<String> bodies;

	BareRendering(List<String> bodies) {
		this.bodies = bodies;
	}

	/** Posts a second of this process's time, the collector's and compiler's included. */
	double perCpuSecond(Duration length) throws InterruptedException, ExecutionException {
		int processors = Runtime.getRuntime().availableProcessors();
		Duration cpu = cpu();
		long end = System.nanoTime() + length.toNanos();
		long posts = 0;
		try (ExecutorService threads = Executors.newFixedThreadPool(processors)) {
			List<Callable<Long>> all = new ArrayList<>();
			for (int i = 0; i < processors; i++) {
				all.add(() -> renderUntil(end));
			}
			for (Future<Long> each : threads.invokeAll(all)) {
				posts += each.get();
			}
		}
		return posts * 1e9 / cpu().minus(cpu).toNanos();
	}

	private long renderUntil(long end) {
		long posts = 0;
		while (System.nanoTime() < end) {
			for (String body : this.bodies) {
				this.renderer.render(new Manuscript("Billet", body, PostFormat.MARKDOWN, null, null));
				posts++;
			}
		}
		return posts;
	}

	private static Duration cpu() {
		return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
	}

}
