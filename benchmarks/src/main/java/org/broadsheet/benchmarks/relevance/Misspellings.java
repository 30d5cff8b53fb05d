package org.broadsheet.benchmarks.relevance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/**
 * Asks for misspelt words, and for the same words rightly spelt, where documents have the
 * right ones.
 */
final class Misspellings {

	private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

	private static final Map<String, List<String>> SETS = Map.of("en", List.of("en-cranfield", "xquad-en"), "de",
			List.of("xquad-de"));

	private final Path data;

	private final Blog blog;

	Misspellings(Path data, Blog blog) {
		this.data = data;
		this.blog = blog;
	}

	private record Pair(String wrong, String right) {
	}

	void report() throws IOException, InterruptedException {
		for (String language : List.of("en", "de")) {
			for (String name : SETS.getOrDefault(language, List.of())) {
				TestSet set = TestSet.in(this.data.resolve("ir").resolve(name));
				this.blog.publish(set.documents(), set.name());
				report(language, set);
			}
		}
	}

	private void report(String language, TestSet set) throws IOException, InterruptedException {
		Map<String, Set<String>> words = new HashMap<>();
		set.documents().forEach((document) -> words.put(document.id(), wordsOf(document)));
		Set<String> all = new HashSet<>();
		words.values().forEach(all::addAll);
		int asked = 0;
		int led = 0;
		int worsened = 0;
		for (Pair pair : pairs(language)) {
			// A wrong word that posts have as well may be meant as it is.
			if (!all.contains(pair.right()) || all.contains(pair.wrong())) {
				continue;
			}
			asked++;
			led += leads(this.blog.search(pair.wrong(), set.name(), 10), words, pair.right()) ? 1 : 0;
			JsonNode right = this.blog.search(pair.right(), set.name(), 10);
			worsened += (leads(right, words, pair.right()) && right.path("didYouMean").isNull()) ? 0 : 1;
		}
		System.out.printf("typos %-8s %-12s %d of %d (%.1f %%) lead to the right word; %d right ones are worsened%n",
				language, set.name(), led, asked, 100.0 * led / asked, worsened);
	}

	private static boolean leads(JsonNode answer, Map<String, Set<String>> words, String right) {
		return Blog.order(answer).stream().anyMatch((id) -> words.getOrDefault(id, Set.of()).contains(right));
	}

	private static Set<String> wordsOf(TestSet.Document document) {
		return new HashSet<>(
				Arrays.asList(NO_WORD.split((document.title() + " " + document.text()).toLowerCase(Locale.ROOT))));
	}

	private List<Pair> pairs(String language) throws IOException {
		try (Stream<String> lines = Files.lines(this.data.resolve("typos").resolve(language + ".tsv"))) {
			return lines.skip(1)
				.map((line) -> line.toLowerCase(Locale.ROOT).split("\t", 3))
				.map((columns) -> new Pair(columns[0], columns[1]))
				.toList();
		}
	}

}
