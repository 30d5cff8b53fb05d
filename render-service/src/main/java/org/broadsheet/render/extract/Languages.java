package org.broadsheet.render.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.optimaize.langdetect.i18n.LdLocale;
import com.optimaize.langdetect.profiles.LanguageProfile;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import org.broadsheet.events.LanguageTag;

/**
 * Tells the language of a text by its trigrams, the same answer each time. Only languages
 * that blogs are written in by many: each further one makes its neighbours less certain.
 * Thread-safe.
 */
public final class Languages {

	private static final List<String> KNOWN = List.of("ar", "bg", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fr",
			"he", "hi", "hr", "hu", "id", "it", "ja", "ko", "nl", "no", "pl", "pt", "ro", "ru", "sv", "th", "tr", "uk",
			"vi", "zh-CN", "zh-TW");

	private static final Map<String, String> TAGS = Map.of("no", "nb", "zh-CN", "zh-Hans", "zh-TW", "zh-Hant");

	private static final List<LanguageTag> ANSWERS = KNOWN.stream()
		.map((name) -> new LanguageTag(TAGS.getOrDefault(name, name)))
		.toList();

	private static final double SURE = 0.9;

	// Trigrams overlap: each says less than it would alone.
	private static final double INDEPENDENCE = 0.7;

	/** Texts with fewer letters say too little. */
	private static final int MIN_LETTERS = 30;

	// Where a text begins with names and code, less is told wrong more often.
	private static final int SAMPLE = 400;

	// More of the sample's trigrams change no answer and cost time.
	private static final int ENOUGH = 200;

	private final Trigrams trigrams = new Trigrams(profiles());

	/** The language of a text, if it is long enough and clearly in one. */
	public Optional<LanguageTag> of(String text) {
		String sample = text.substring(0, Math.min(text.length(), SAMPLE));
		if (!saysEnough(sample)) {
			return Optional.empty();
		}
		float[] weights = this.trigrams.weigh(sample, Math.max(1, sample.length() / ENOUGH));
		int best = 0;
		for (int language = 1; language < weights.length; language++) {
			best = (weights[language] > weights[best]) ? language : best;
		}
		return (probability(best, weights) >= SURE) ? Optional.of(ANSWERS.get(best)) : Optional.empty();
	}

	// A stream here took a twentieth of the whole rendering.
	private static boolean saysEnough(String sample) {
		int letters = 0;
		for (int i = 0; i < sample.length() && letters < MIN_LETTERS;) {
			int c = sample.codePointAt(i);
			letters += Character.isLetter(c) ? 1 : 0;
			i += Character.charCount(c);
		}
		return letters == MIN_LETTERS;
	}

	private static double probability(int language, float[] weights) {
		double all = 0;
		for (float weight : weights) {
			all += Math.exp((weight - weights[language]) * INDEPENDENCE);
		}
		return 1 / all;
	}

	private static List<LanguageProfile> profiles() {
		try {
			return new LanguageProfileReader().readBuiltIn(KNOWN.stream().map(LdLocale::fromString).toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
