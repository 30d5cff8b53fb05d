package org.broadsheet.benchmarks.searching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/**
 * Fills a whole Broadsheet with posts, asks it, publishes in it, and says how quick it
 * was: {@code [POSTS [FOLDER]]}, 20,000 by default. What was left in the folder by the
 * last run is not written again.
 */
final class Main {

	private static final int READERS = 16;

	private static final int COMPARED = 20_000;

	private static final int SINGLE_POSTS = 50;

	private static final Duration WARM_UP = Duration.ofSeconds(20);

	private static final Duration MEASURED = Duration.ofSeconds(20);

	private Main() {
	}

	public static void main(String[] args) throws Exception {
		int posts = (args.length > 0) ? Integer.parseInt(args[0]) : 20_000;
		Corpus corpus = new Corpus();
		Path folder = (args.length > 1) ? Files.createDirectories(Path.of(args[1]))
				: Files.createTempDirectory("broadsheet-searching-");
		try (RunningStack stack = new RunningStack(folder)) {
			Client client = new Client(stack);
			if (client.total("") < posts) {
				double pipeline = fill(client, corpus, posts);
				double raw = new RawBulk(client).measure(Math.min(posts, COMPARED));
				System.out.printf("indexing %d posts: the pipeline %.0f posts/s, _bulk alone %.0f, ratio %.2f%n", posts,
						pipeline, raw, pipeline / raw);
			}
			Load load = new Load(stack, client, corpus.queries(2000));
			load.run(READERS, WARM_UP);
			System.out.printf("%d readers: %s%n", READERS, load.run(READERS, MEASURED));
			System.out.printf("1 reader: %s%n", load.run(1, MEASURED));
			Freshness freshness = new Freshness(client);
			AtomicInteger left = new AtomicInteger(SINGLE_POSTS);
			freshness.measure(() -> left.getAndDecrement() > SINGLE_POSTS - 5);
			System.out.printf("a single post is found, nothing else happening: %s%n",
					freshness.measure(() -> left.getAndDecrement() > 0));
			CompletableFuture<JsonNode> importing = importing(client, corpus.lines((int) client.total(""), posts));
			System.out.printf("a single post is found, %d being imported: %s%n", posts,
					freshness.measure(() -> !importing.isDone()));
			importing.join();
		}
	}

	// Until the last is found.
	private static double fill(Client client, Corpus corpus, int posts) throws IOException, InterruptedException {
		long start = System.nanoTime();
		client.bringIn(corpus.lines(0, posts));
		while (client.total("") < posts) {
			TimeUnit.MILLISECONDS.sleep(50);
		}
		return posts * 1e9 / (System.nanoTime() - start);
	}

	private static CompletableFuture<JsonNode> importing(Client client, Stream<String> lines) {
		return CompletableFuture.supplyAsync(() -> {
			try {
				return client.bringIn(lines);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException(ex);
			}
		});
	}

}
