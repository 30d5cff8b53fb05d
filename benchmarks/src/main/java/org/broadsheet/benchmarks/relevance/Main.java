package org.broadsheet.benchmarks.relevance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Asks the questions of test sets through the readers' API, and sets BM25 beside it. */
final class Main {

	private static final Path DATA = Path.of(System.getProperty("broadsheet.data", "../shared/data"));

	private static final int DEEP = 100;

	// One more than is judged: a document without a grade that counts is taken out.
	private static final int BASELINE = DEEP + 1;

	private Main() {
	}

	public static void main(String[] args) throws Exception {
		Blog blog = new Blog(environment("AUTHOR_URL", "http://localhost:8081"),
				environment("READER_URL", "http://localhost:8080"), environment("AUTHOR_TOKEN", ""));
		List<String> chosen = List.of(args);
		System.out.printf("%-14s %-12s nDCG@10   MRR@10    recall@100%n", "set", "");
		for (TestSet set : sets(chosen)) {
			blog.publish(set.documents(), set.name());
			print(set, "Broadsheet", judge(set, (question) -> Blog.order(blog.search(question, set.name(), DEEP))));
			try (Baseline baseline = new Baseline(set)) {
				print(set, "BM25", judge(set, (question) -> baseline.order(question, BASELINE)));
			}
		}
		if (chosen.isEmpty() || chosen.contains("typos")) {
			new Misspellings(DATA, blog).report();
		}
	}

	private static String environment(String name, String otherwise) {
		return System.getenv().getOrDefault(name, otherwise);
	}

	private static List<TestSet> sets(List<String> chosen) throws IOException {
		List<TestSet> sets = new ArrayList<>();
		try (Stream<Path> folders = Files.list(DATA.resolve("ir"))) {
			for (Path folder : folders.sorted().toList()) {
				if (chosen.isEmpty() || chosen.contains(String.valueOf(folder.getFileName()))) {
					sets.add(TestSet.in(folder));
				}
			}
		}
		return sets;
	}

	/** Whoever answers questions. */
	interface Answering {

		List<String> order(String question) throws IOException, InterruptedException;

	}

	private static Quality judge(TestSet set, Answering answering) throws InterruptedException, ExecutionException {
		try (ExecutorService readers = Executors.newFixedThreadPool(4)) {
			List<Callable<Quality>> questions = set.answerable()
				.stream()
				.map((id) -> (Callable<Quality>) () -> Quality.of(answering.order(set.questions().getOrDefault(id, "")),
						set.gradesOf(id)))
				.toList();
			List<Quality> all = new ArrayList<>();
			for (Future<Quality> each : readers.invokeAll(questions)) {
				all.add(each.get());
			}
			return Quality.mean(all);
		}
	}

	private static void print(TestSet set, String who, Quality quality) {
		System.out.printf("%-14s %-12s %s%n", set.name(), who, quality);
	}

}
