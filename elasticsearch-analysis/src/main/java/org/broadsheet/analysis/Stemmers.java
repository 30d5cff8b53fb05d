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

	private static final Map<String, String> LANGUAGES = Map.of("arabic", "arabicStem", "dutch", "Dutch", "english",
			"porterStem", "light_french", "frenchLightStem", "light_german", "germanLightStem", "light_italian",
			"italianLightStem", "light_portuguese", "portugueseLightStem", "light_spanish", "spanishLightStem",
			"possessive_english", "englishPossessive", "russian", "Russian");

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
