package org.broadsheet.benchmarks.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.broadsheet.events.Post;
import org.broadsheet.testing.TestKafka;

/** Measures an article's page and a static file of its size, by turns. */
final class Main {

	private static final int POSTS = 200;

	private static final int CONNECTIONS = 16;

	private static final int ROUNDS = 5;

	private static final Duration WARM_UP = Duration.ofSeconds(15);

	private static final Duration ROUND = Duration.ofSeconds(5);

	private Main() {
	}

	public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
		Path files = Files.createDirectories(Files.createTempDirectory("reading").resolve("files"));
		try (ReadersSite site = new ReadersSite(files); Blog blog = new Blog(TestKafka.bootstrapServers())) {
			// A page, for its length is told.
			site.await("/archive");
			Post article = fill(blog);
			byte[] page = site.await(article.path());
			Files.write(files.resolve("same-size.html"), page);
			Load load = new Load(site.port(), CONNECTIONS);
			System.out.printf("A page of %d bytes, %d connections, medians of %d rounds of %d s%n", page.length,
					CONNECTIONS, ROUNDS, ROUND.toSeconds());
			compare(load, article.path(), blog);
		}
		System.exit(0);
	}

	private static Post fill(Blog blog) {
		Post last = blog.publish("reading-0");
		for (int i = 1; i < POSTS; i++) {
			last = blog.publish("reading-" + i);
		}
		blog.flush();
		return last;
	}

	private static void compare(Load load, String article, Blog blog) throws InterruptedException, ExecutionException {
		load.on("/same-size.html", WARM_UP);
		load.on(article, WARM_UP);
		Figures[] files = new Figures[ROUNDS];
		Figures[] pages = new Figures[ROUNDS];
		Figures[] busy = new Figures[ROUNDS];
		for (int round = 0; round < ROUNDS; round++) {
			files[round] = load.on("/same-size.html", ROUND);
			pages[round] = load.on(article, ROUND);
			busy[round] = whilePublishing(blog, load, article, round);
		}
		System.out.println("static file                        " + median(files));
		System.out.println("article                            " + median(pages));
		System.out.println("article, while a post a second     " + median(busy));
		System.out.printf("article / static file = %.2f%n", median(pages).perSecond() / median(files).perSecond());
	}

	// Each post changes the lists and the neighbours: no page stays kept.
	private static Figures whilePublishing(Blog blog, Load load, String article, int round)
			throws InterruptedException, ExecutionException {
		AtomicInteger count = new AtomicInteger();
		try (ScheduledExecutorService author = Executors.newSingleThreadScheduledExecutor()) {
			Future<?> _ = author.scheduleAtFixedRate(
					() -> blog.publish("busy-" + round + "-" + count.incrementAndGet()), 0, 1, TimeUnit.SECONDS);
			Figures figures = load.on(article, ROUND);
			author.shutdownNow();
			return figures;
		}
	}

	private static Figures median(Figures[] figures) {
		return List.of(figures)
			.stream()
			.sorted(Comparator.comparingDouble(Figures::perSecond))
			.toList()
			.get(ROUNDS / 2);
	}

}
