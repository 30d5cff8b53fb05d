package org.broadsheet.render.extract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.optimaize.langdetect.profiles.LanguageProfile;

/**
 * How much the trigrams of a text speak for each of some languages: naive Bayes over the
 * language detector's profiles. Its own detector draws lots among the trigrams, seven
 * times over; reading each once tells the language as well in a fifth of the time.
 * Thread-safe.
 */
final class Trigrams {

	// How likely a trigram is in a language that hardly has it; the detector's own value.
	private static final double UNKNOWN = 5e-5;

	// From here on scripts have signs enough for one of them to tell something.
	private static final char FIRST_IDEOGRAPH = '\u2e80';

	private final int languages;

	// Open addressing: 0 is no trigram.
	private final long[] keys;

	// Of each trigram, languages and their weights by turns: most have but two.
	private final float[][] weights;

	Trigrams(List<LanguageProfile> profiles) {
		this.languages = profiles.size();
		Map<Long, float[]> known = new HashMap<>();
		for (int language = 0; language < this.languages; language++) {
			learn(profiles.get(language), language, known);
		}
		this.keys = new long[Integer.highestOneBit(known.size()) * 4];
		this.weights = new float[this.keys.length][];
		known.forEach((key, weight) -> {
			int slot = slot(key);
			this.keys[slot] = key;
			this.weights[slot] = weight;
		});
	}

	private void learn(LanguageProfile profile, int language, Map<Long, float[]> known) {
		for (Map.Entry<String, Integer> gram : profile.iterateGrams()) {
			String letters = gram.getKey();
			if (letters.length() == 3 || (letters.length() == 1 && letters.charAt(0) >= FIRST_IDEOGRAPH)) {
				double share = (double) gram.getValue() / profile.getNumGramOccurrences(letters.length());
				long key = letters.chars().asLongStream().reduce(0, (all, next) -> all << 16 | next);
				float weight = (float) Math.log1p(share / UNKNOWN);
				known.merge(key, new float[] { language, weight }, Trigrams::both);
			}
		}
	}

	private static float[] both(float[] some, float[] more) {
		float[] both = Arrays.copyOf(some, some.length + more.length);
		System.arraycopy(more, 0, both, some.length, more.length);
		return both;
	}

	/**
	 * The logarithm of how likely each language is, but for a constant.
	 * @param step 1 to read all trigrams, 2 for every second, and so on
	 */
	float[] weigh(CharSequence text, int step) {
		float[] sum = new float[this.languages];
		char first = ' ';
		char second = ' ';
		for (int i = 0; i <= text.length(); i++) {
			char third = (i < text.length()) ? spaced(text.charAt(i)) : ' ';
			if (second != ' ' && i % step == 0) {
				add((long) first << 32 | (long) second << 16 | third, sum);
			}
			if (third >= FIRST_IDEOGRAPH) {
				add(third, sum);
			}
			first = second;
			second = third;
		}
		return sum;
	}

	private static char spaced(char c) {
		return (c <= ' ' || c == '\u00a0' || c == '\u202f') ? ' ' : c;
	}

	private void add(long key, float[] sum) {
		float[] weight = this.weights[slot(key)];
		if (weight != null) {
			for (int i = 0; i < weight.length; i += 2) {
				sum[(int) weight[i]] += weight[i + 1];
			}
		}
	}

	// Where a trigram is, or where it would be.
	private int slot(long key) {
		int last = this.keys.length - 1;
		int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & last;
		while (this.keys[slot] != 0 && this.keys[slot] != key) {
			slot = (slot + 1) & last;
		}
		return slot;
	}

}
