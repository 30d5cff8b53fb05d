package org.broadsheet.analysis;

import java.io.IOException;
import java.util.Map;

import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.TokenFilterFactory;

/**
 * The stemmer filter's languages, as Lucene's names; a capital begins a language of
 * Snowball.
 */
final class Stemmers {

	private static final Map<String, String> LANGUAGES = Map.ofEntries(Map.entry("arabic", "arabicStem"),
			Map.entry("dutch", "Dutch"), Map.entry("english", "porterStem"), Map.entry("french", "French"),
			Map.entry("german", "German"), Map.entry("light_french", "frenchLightStem"),
			Map.entry("light_german", "germanLightStem"), Map.entry("light_italian", "italianLightStem"),
			Map.entry("light_portuguese", "portugueseLightStem"), Map.entry("light_spanish", "spanishLightStem"),
			Map.entry("possessive_english", "englishPossessive"), Map.entry("russian", "Russian"),
			Map.entry("spanish", "Spanish"));

	private static final Recipe SNOWBALL = Recipe.lucene("snowballPorter").takes("language", "language");

	private static final Recipe SETTINGS = Recipe.lucene("stemmer").needs("language", "language");

	private Stemmers() {
	}

	static TokenFilterFactory filter(String name, Settings settings) throws IOException {
		String language = SETTINGS.arguments(name, settings).get("language");
		String lucene = LANGUAGES.get(language);
		if (lucene == null) {
			throw new IllegalArgumentException("[" + name + "] does not know the language [" + language + "]");
		}
		return Character.isUpperCase(lucene.charAt(0))
				? Components.filter(name, SNOWBALL, Settings.builder().put("language", lucene).build())
				: Components.filter(name, Recipe.lucene(lucene), Settings.EMPTY);
	}

}
