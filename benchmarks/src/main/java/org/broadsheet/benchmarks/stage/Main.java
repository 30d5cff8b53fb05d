package org.broadsheet.benchmarks.stage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
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
 * and sets the processor time that it takes beside that of the rendering alone, by turns
 * of a few seconds; then asks for previews over HTTP.
 */
final class Main {

	// Before, a third of the processor time is the compiler's.
	private static final int WARM_UP = 70_000;

	private static final int MEASURED = 200_000;

	private static final int ROUNDS = 7;

	// To be stopped and to go on is new to the service: it compiles anew for half a
	// minute.
	private static final int WARM_UP_ROUNDS = 6;

	// Shorter than a consumer may be silent.
	private static final Duration TURN = Duration.ofSeconds(5);

	private static final Duration BARE_WARM_UP = Duration.ofSeconds(40);

	private static final int PREVIEWS = 1000;

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
			try (Served service = renderer(folder, kafka)) {
				await(log, WARM_UP);
				for (int round = 0; round < WARM_UP_ROUNDS; round++) {
					ratio(service, log, bare);
				}
				System.out.println("From here on it counts.");
				double[] ratios = new double[ROUNDS];
				for (int round = 0; round < ROUNDS; round++) {
					ratios[round] = ratio(service, log, bare);
				}
				Arrays.sort(ratios);
				System.out.printf("stage / rendering = %.2f, the median of %d rounds%n", ratios[ROUNDS / 2], ROUNDS);
				await(log, WARM_UP + MEASURED);
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

	private static double ratio(Served service, Log log, BareRendering bare) throws Exception {
		double stage = throughStage(service, log);
		service.pause();
		double alone = bare.perCpuSecond(TURN);
		service.resume();
		System.out.printf("rendering alone: %.0f posts a CPU second; ratio %.2f%n", alone, stage / alone);
		return stage / alone;
	}

	// Answers posts a second of the service's processor time, the collector's included.
	private static double throughStage(Served service, Log log) throws InterruptedException, ExecutionException {
		long first = log.rendered();
		Duration cpu = service.cpu();
		long start = System.nanoTime();
		Thread.sleep(TURN);
		long posts = log.rendered() - first;
		if (first + posts == WARM_UP + MEASURED) {
			throw new IllegalStateException("all were rendered before the end; more are needed");
		}
		double cpuSeconds = service.cpu().minus(cpu).toMillis() / 1e3;
		System.out.printf("stage: %.0f posts a second, %.0f a CPU second; ", posts * 1e9 / (System.nanoTime() - start),
				posts / cpuSeconds);
		return posts / cpuSeconds;
	}

	private static void await(Log log, long rendered) throws InterruptedException, ExecutionException {
		while (log.rendered() < rendered) {
			TimeUnit.MILLISECONDS.sleep(50);
		}
	}

	private static void preview(Previews previews) throws Exception {
		previews.ask(PREVIEWS);
		double[] millis = previews.ask(PREVIEWS);
		System.out.printf("preview of 3 KB, one at a time: p50 %.1f  p99 %.1f ms%n", millis[PREVIEWS / 2],
				millis[PREVIEWS * 99 / 100]);
	}

}
