package org.broadsheet.analysis;

import java.util.HashMap;
import java.util.Map;

import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.AnalysisPlugin;
import org.elasticsearch.plugins.Plugin;

import static java.util.Map.entry;
import static org.broadsheet.analysis.Recipe.lucene;

/**
 * Registers the analysis components that the index settings name, under the names and
 * settings of a stock Elasticsearch. What it does not know it refuses.
 */
public final class StockAnalysisPlugin extends Plugin implements AnalysisPlugin {

	private static final Map<String, Recipe> CHAR_FILTERS = Map.of("mapping",
			lucene("mapping").lines("mappings", "mapping", StockAnalysisPlugin::quoted), "pattern_replace",
			lucene("patternReplace").needs("pattern", "pattern").takes("replacement", "replacement"));

	// They change characters, not the number of tokens, and so may serve a normalizer.
	private static final Map<String, Recipe> NORMALIZING_FILTERS = Map.ofEntries(
			entry("arabic_normalization", lucene("arabicNormalization")),
			entry("asciifolding", lucene("asciiFolding").takes("preserve_original", "preserveOriginal")),
			entry("cjk_width", lucene("cjkWidth")), entry("decimal_digit", lucene("decimalDigit")),
			entry("elision",
					lucene("elision").lines("articles", "articles", (article) -> article)
						.takes("articles_case", "ignoreCase")),
			entry("german_normalization", lucene("germanNormalization")), entry("lowercase", lucene("lowercase")),
			entry("pattern_replace",
					lucene("patternReplace").needs("pattern", "pattern").takes("replacement", "replacement")));

	private static final Map<String, Recipe> FILTERS = Map.of("cjk_bigram",
			lucene("cjkBigram").takes("output_unigrams", "outputUnigrams"));

	@Override
	public Map<String, AnalysisProvider<CharFilterFactory>> getCharFilters() {
		return providers(CHAR_FILTERS, Components::charFilter);
	}

	@Override
	public Map<String, AnalysisProvider<TokenFilterFactory>> getTokenFilters() {
		Map<String, AnalysisProvider<TokenFilterFactory>> filters = new HashMap<>();
		filters.putAll(providers(NORMALIZING_FILTERS, Components::normalizingFilter));
		filters.putAll(providers(FILTERS, Components::filter));
		filters.put("stemmer", AnalysisPlugin
			.requiresAnalysisSettings((index, environment, name, settings) -> Stemmers.filter(name, settings)));
		return filters;
	}

	private static <T> Map<String, AnalysisProvider<T>> providers(Map<String, Recipe> recipes,
			Components.Maker<T> maker) {
		Map<String, AnalysisProvider<T>> providers = new HashMap<>();
		recipes.forEach((type, recipe) -> {
			AnalysisProvider<T> provider = (index, environment, name, settings) -> maker.make(name, recipe, settings);
			providers.put(type,
					recipe.needed().isEmpty() ? provider : AnalysisPlugin.requiresAnalysisSettings(provider));
		});
		return providers;
	}

	// a => b in Elasticsearch, "a" => "b" in Lucene
	private static String quoted(String rule) {
		return rule.replace("\"", "\\\"").replaceFirst("^(.+?)\\s*=>\\s*(.*?)\\s*$", "\"$1\" => \"$2\"");
	}

}
