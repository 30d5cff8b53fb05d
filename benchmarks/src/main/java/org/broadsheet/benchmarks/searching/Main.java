package org.broadsheet.benchmarks.searching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Fills a whole Broadsheet with posts, asks it, publishes in it, and says how quick it
 * was: {@code [POSTS [FOLDER]]}, 20,000 by default. What was left in the folder by the
 * last run is not written again.
 */
final class Main {

	private static final int READERS = 16;

	private static final int COMPARED = 20_000;

	private static final int SINGLE_POSTS = 50;

	// As many as many readers ask: what is read, what is talked of.
	private static final int COMMON = 300;

	// After so many the compilers are at rest: before, the service adds up to half of
	// what Elasticsearch takes.
	private static final int WARM_UP = 40_000;

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
			int there = client.total("");
			if (there < posts) {
				bringIn(client, corpus, posts - there);
			}
			ask(stack, client, corpus.queries(20_000));
			publish(client, corpus);
			index(stack, client, corpus);
		}
	}

	private static void publish(Client client, Corpus corpus) throws IOException, InterruptedException {
		Freshness freshness = new Freshness(client);
		AtomicInteger left = new AtomicInteger(SINGLE_POSTS);
		freshness.measure(() -> left.getAndDecrement() > SINGLE_POSTS - 5);
		System.out.printf("a single post is found, nothing else happening: %s%n",
				freshness.measure(() -> left.getAndDecrement() > 0));
		CompletableFuture<Void> importing = importing(client, corpus);
		System.out.printf("a single post is found, %d being imported: %s%n", COMPARED,
				freshness.measure(() -> !importing.isDone()));
		importing.join();
	}

	// At last, when the compilers of all parts are as much at rest as Elasticsearch's.
	private static void index(RunningStack stack, Client client, Corpus corpus)
			throws IOException, InterruptedException {
		ProcessorTime before = ProcessorTime.of(stack);
		long start = System.nanoTime();
		bringIn(client, corpus, COMPARED);
		double pipeline = COMPARED * 1e9 / (System.nanoTime() - start);
		ProcessorTime each = ProcessorTime.of(stack).since(before, COMPARED);
		System.out.printf("indexing: CPU per post: %s; together %.1f processors busy%n", each,
				each.sum() * pipeline / 1000);
		RawBulk.Result raw = new RawBulk(stack, client).measure(COMPARED);
		System.out.printf("indexing %d posts: the pipeline %.0f posts/s, _bulk alone %s, ratio %.2f%n", COMPARED,
				pipeline, raw, pipeline / raw.perSecond());
	}

	// More than there are, until the last is found.
	private static void bringIn(Client client, Corpus corpus, int count) throws IOException, InterruptedException {
		int before = client.total("");
		client.bringIn(corpus.lines(before, count));
		while (client.total("") < before + count) {
			TimeUnit.MILLISECONDS.sleep(50);
		}
	}

	private static void ask(RunningStack stack, Client client, List<String> queries) throws Exception {
		Load first = unasked(stack, client, queries, "");
		while (first.asked() < WARM_UP) {
			first.run(READERS, MEASURED);
		}
		System.out.printf("%d readers, nothing asked twice: %s%n", READERS, first.run(READERS, MEASURED));
		System.out.printf("1 reader, nothing asked twice: %s%n", first.run(1, MEASURED));
		for (String less : List.of("&facets=none", "&size=0", "&size=0&facets=none")) {
			System.out.printf("%d readers, nothing asked twice, %s: %s%n", READERS, less,
					unasked(stack, client, queries, less).run(READERS, MEASURED));
		}
		Load common = new Load(stack, client, (number) -> Client.search(queries.get(number % COMMON)));
		common.run(READERS, MEASURED);
		System.out.printf("%d readers, the same %d questions: %s%n", READERS, COMMON, common.run(READERS, MEASURED));
		Load typing = new Load(stack, client, (number) -> {
			String query = queries.get(number % queries.size());
			return Client.suggest(query.substring(0, 1 + number % query.length())) + "&number=" + number;
		});
		typing.run(READERS, MEASURED.multipliedBy(2));
		System.out.printf("1 reader, suggestions: %s%n", typing.run(1, MEASURED));
	}

	// A parameter that nobody knows makes each question one that was never asked.
	private static Load unasked(RunningStack stack, Client client, List<String> queries, String less) {
		return new Load(stack, client,
				(number) -> Client.search(queries.get(number % queries.size())) + less + "&number=" + number);
	}

	private static CompletableFuture<Void> importing(Client client, Corpus corpus) {
		return CompletableFuture.runAsync(() -> {
			try {
				bringIn(client, corpus, COMPARED);
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
