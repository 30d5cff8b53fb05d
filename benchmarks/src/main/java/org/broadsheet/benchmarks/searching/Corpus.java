package org.broadsheet.benchmarks.searching;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;

/**
 * Posts of some 3 KB in sentences as long as people write them: nearly half of their
 * words are the small ones of French, the others nobody knows, but they are as frequent
 * as words are in a language (Zipf's law). Queries have one to three of the latter. A
 * post depends on its number alone.
 */
final class Corpus {

	private static final int VOCABULARY = 60_000;

	private static final int TAGS = 500;

	private static final int WORDS_IN_BODY = 500;

	private static final double SMALL = 0.45;

	private static final String[] SMALL_WORDS = ("de la le et les des en un du une que est pour qui dans a par plus pas"
			+ " au sur ne se ce il sont avec son ses ou mais comme on tout nous sa elle fait aussi leur bien")
		.split(" ");

	private static final String[] SYLLABLES = { "ba", "cre", "di", "fou", "gra", "jo", "lan", "mé", "nu", "pei", "quo",
			"ri", "sol", "ta", "ver", "zé" };

	private final double[] frequencies = new double[VOCABULARY];

	Corpus() {
		double sum = 0;
		for (int rank = 0; rank < VOCABULARY; rank++) {
			sum += 1.0 / (rank + 10);
			this.frequencies[rank] = sum;
		}
	}

	/** As many lines for an import, from a number on. */
	Stream<String> lines(int from, int count) {
		return IntStream.range(from, from + count).mapToObj(this::line);
	}

	private String line(int number) {
		Random random = new Random(number * 31L);
		return JsonMapper.shared()
			.writeValueAsString(Map.of("id", "bench-" + number, "title", words(random, 8), "body", body(random),
					"language", "fr", "author", "Auteur " + random.nextInt(20), "tags",
					List.of("Tag " + random.nextInt(TAGS), "Tag " + random.nextInt(TAGS / 10)), "publishedAt",
					"20%02d-%02d-01T08:00:00Z".formatted(10 + random.nextInt(15), 1 + random.nextInt(12))));
	}

	private String body(Random random) {
		StringBuilder body = new StringBuilder();
		for (int words = 0; words < WORDS_IN_BODY;) {
			int length = 6 + random.nextInt(18);
			body.append(sentence(random, length)).append(random.nextInt(4) == 0 ? "\n\n" : " ");
			words += length;
		}
		return body.toString();
	}

	private String sentence(Random random, int length) {
		return IntStream.range(0, length)
			.mapToObj((_) -> (random.nextDouble() < SMALL) ? SMALL_WORDS[random.nextInt(SMALL_WORDS.length)]
					: word(rank(random)))
			.collect(Collectors.joining(" ", "", "."));
	}

	/**
	 * Queries of one, two and three words, in turns; the rarest words are not asked for.
	 */
	List<String> queries(int count) {
		Random random = new Random(7);
		return IntStream.range(0, count).mapToObj((number) -> words(random, 1 + number % 3)).toList();
	}

	private String words(Random random, int count) {
		StringBuilder words = new StringBuilder();
		for (int i = 0; i < count; i++) {
			words.append((i == 0) ? "" : " ").append(word(rank(random)));
		}
		return words.toString();
	}

	private int rank(Random random) {
		int found = Arrays.binarySearch(this.frequencies, random.nextDouble() * this.frequencies[VOCABULARY - 1]);
		return Math.min((found < 0) ? -found - 1 : found, VOCABULARY - 1);
	}

	private static String word(int rank) {
		StringBuilder word = new StringBuilder();
		for (int rest = rank + SYLLABLES.length; rest > 0; rest /= SYLLABLES.length) {
			word.append(SYLLABLES[rest % SYLLABLES.length]);
		}
		return word.toString();
	}

}
