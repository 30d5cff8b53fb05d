package org.broadsheet.benchmarks.writing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;

import org.broadsheet.benchmarks.rendering.FrenchPosts;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes posts of 3 KB through the ledger and straight to a topic, in turns, by one
 * client and by 64, and at last imports many. Arguments are settings of ingest-service.
 */
final class Main {

	// Among them the one that takes the ledger's place.
	private static final Path CLASSES = Path.of("benchmarks/target/classes");

	private static final String TOKEN = "benchmark";

	private static final int ROUNDS = 3;

	// After 40,000 the compilers still take a sixth of what the machine can do, and after
	// 100,000 the ledger has not all that it needs compiled.
	private static final int WARM_UP = 200_000;

	private static final Duration ONE = Duration.ofSeconds(6);

	private static final Duration MANY = Duration.ofSeconds(8);

	private static final int CLIENTS = 64;

	private static final int IMPORTED = 20_000;

	private Main() {
	}

	public static void main(String[] args) throws Exception {
		Path folder = Files.createTempDirectory("broadsheet-writing-");
		try (IngestService ledger = new IngestService(folder.resolve("ledger"), TOKEN, List.of(), args);
				IngestService straight = new IngestService(folder.resolve("straight"), TOKEN, List.of(CLASSES), args)) {
			measure(new Load(ledger.address(), TOKEN, posts()), new Load(straight.address(), TOKEN, posts()));
		}
	}

	private static void measure(Load ledger, Load straight)
			throws InterruptedException, ExecutionException, IOException {
		ledger.warmUp(CLIENTS, WARM_UP);
		straight.warmUp(CLIENTS, WARM_UP);
		List<Double> ratios = new ArrayList<>();
		for (int round = 1; round <= ROUNDS; round++) {
			show(round, "ledger, 1 client", ledger.run(1, ONE));
			show(round, "straight, 1 client", straight.run(1, ONE));
			Figures decided = ledger.run(CLIENTS, MANY);
			show(round, "ledger, 64 clients", decided);
			Figures undecided = straight.run(CLIENTS, MANY);
			show(round, "straight, 64 clients", undecided);
			ratios.add(decided.perSecond() / undecided.perSecond());
		}
		System.out.printf("%nledger / straight at 64 clients: %s%n",
				ratios.stream().map("%.2f"::formatted).sorted().toList());
		Duration took = ledger.bringIn(IntStream.range(0, IMPORTED).mapToObj(Main::line));
		System.out.printf("import of %d posts: %.0f a second%n", IMPORTED, IMPORTED * 1000.0 / took.toMillis());
	}

	private static void show(int round, String what, Figures figures) {
		System.out.printf("%d  %-22s %s%n", round, what, figures);
	}

	private static List<String> posts() {
		return FrenchPosts.of(3_000).stream().map((body) -> post(Map.of("title", "Un billet", "body", body))).toList();
	}

	private static String line(int number) {
		List<String> bodies = Bodies.ALL;
		return post(Map.of("source", "benchmark:" + number, "title", "Billet " + number, "body",
				bodies.get(number % bodies.size())));
	}

	private static String post(Map<String, String> fields) {
		return JsonMapper.shared().writeValueAsString(fields);
	}

	private static final class Bodies {

		private static final List<String> ALL = FrenchPosts.of(3_000);

	}

}
