package org.broadsheet.render.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.optimaize.langdetect.DetectedLanguage;
import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.i18n.LdLocale;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfile;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import org.broadsheet.events.LanguageTag;

/**
 * Tells the language of a text by its n-grams, the same answer each time. Only languages
 * that blogs are written in by many: each further one makes its neighbours less certain.
 * Thread-safe.
 */
public final class Languages {

	private static final List<String> KNOWN = List.of("ar", "bg", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fr",
			"he", "hi", "hr", "hu", "id", "it", "ja", "ko", "nl", "no", "pl", "pt", "ro", "ru", "sv", "th", "tr", "uk",
			"vi", "zh-CN", "zh-TW");

	private static final Map<String, String> TAGS = Map.of("no", "nb", "zh-CN", "zh-Hans", "zh-TW", "zh-Hant");

	private static final double SURE = 0.9;

	private static final long SEED = 20_260_101;

	/** Texts with fewer letters say too little. */
	private static final int MIN_LETTERS = 30;

	// More changes no answer and costs time.
	private static final int SAMPLE = 400;

	private final LanguageDetector detector = LanguageDetectorBuilder.create(NgramExtractors.standard())
		.withProfiles(profiles())
		.minimalConfidence(SURE)
		.shortTextAlgorithm(0)
		.seed(SEED)
		.build();

	/** The language of a text, if it is long enough and clearly in one. */
	public Optional<LanguageTag> of(String text) {
		String sample = text.substring(0, Math.min(text.length(), SAMPLE));
		if (sample.codePoints().filter(Character::isLetter).limit(MIN_LETTERS).count() < MIN_LETTERS) {
			return Optional.empty();
		}
		return this.detector.getProbabilities(sample)
			.stream()
			.map(DetectedLanguage::getLocale)
			.findFirst()
			.map((locale) -> new LanguageTag(TAGS.getOrDefault(locale.toString(), locale.getLanguage())));
	}

	private static List<LanguageProfile> profiles() {
		try {
			Stream<LdLocale> locales = KNOWN.stream().map(LdLocale::fromString);
			return new LanguageProfileReader().readBuiltIn(locales.toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
