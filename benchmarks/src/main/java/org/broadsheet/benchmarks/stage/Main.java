package org.broadsheet.benchmarks.stage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import org.broadsheet.benchmarks.rendering.FrenchPosts;
import org.broadsheet.benchmarks.writing.Served;
import org.broadsheet.local.KafkaServer;
import org.broadsheet.local.Ports;
import org.broadsheet.render.RenderApplication;

/**
 * Lets the render-service take posts of 3 KB from a broker and write them back rendered,
 * and sets the processor time that it takes beside that of the rendering alone; then asks
 * for previews over HTTP.
 */
final class Main {

	// Before, a third of the processor time is the compiler's.
	private static final int WARM_UP = 70_000;

	private static final int MEASURED = 30_000;

	private static final int PREVIEWS = 1000;

	private static final Duration BARE_WARM_UP = Duration.ofSeconds(40);

	private static final Duration BARE = Duration.ofSeconds(8);

	private Main() {
	}

	public static void main(String[] args) throws Exception {
		List<String> bodies = FrenchPosts.of(3_000);
		Path folder = Files.createTempDirectory("broadsheet-stage-");
		KafkaServer kafka = new KafkaServer(folder, Ports.anyFree(), Ports.anyFree(),
				List.of("-Xmx384m", "-XX:+UseSerialGC"));
		kafka.start();
		try (Log log = new Log(kafka.bootstrapServers())) {
			log.fill(WARM_UP + MEASURED, bodies);
			BareRendering bare = new BareRendering(bodies);
			bare.perCpuSecond(BARE_WARM_UP);
			double before = bare.perCpuSecond(BARE);
			try (Served service = renderer(folder, kafka)) {
				double stage = throughStage(service, log);
				double after = bare.perCpuSecond(BARE);
				System.out.printf("rendering alone: %.0f and %.0f posts a CPU second, before and after%n", before,
						after);
				System.out.printf("stage / rendering = %.2f%n", stage * 2 / (before + after));
				preview(new Previews(service.address(), bodies));
			}
		}
		finally {
			kafka.stop();
		}
	}

	private static Served renderer(Path folder, KafkaServer kafka) throws Exception {
		return new Served(folder, "render-service", List.of(), RenderApplication.class.getName(),
				List.of("--management.server.port=" + Ports.anyFree(),
						"--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers()));
	}

	// Answers posts a second of the service's processor time, the collector's included.
	private static double throughStage(Served service, Log log) throws InterruptedException, ExecutionException {
		long first = await(log, WARM_UP);
		Duration cpu = service.cpu();
		long start = System.nanoTime();
		long last = await(log, WARM_UP + MEASURED);
		double seconds = (System.nanoTime() - start) / 1e9;
		double cpuSeconds = service.cpu().minus(cpu).toMillis() / 1e3;
		long posts = last - first;
		System.out.printf("stage: %d posts in %.1f s, %.0f a second; %.1f s of CPU, %.0f posts a CPU second%n", posts,
				seconds, posts / seconds, cpuSeconds, posts / cpuSeconds);
		return posts / cpuSeconds;
	}

	private static long await(Log log, long rendered) throws InterruptedException, ExecutionException {
		long now = log.rendered();
		while (now < rendered) {
			TimeUnit.MILLISECONDS.sleep(50);
			now = log.rendered();
		}
		return now;
	}

	private static void preview(Previews previews) throws Exception {
		previews.ask(PREVIEWS);
		double[] millis = previews.ask(PREVIEWS);
		System.out.printf("preview of 3 KB, one at a time: p50 %.1f  p99 %.1f ms%n", millis[PREVIEWS / 2],
				millis[PREVIEWS * 99 / 100]);
	}

}
