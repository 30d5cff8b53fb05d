package org.broadsheet.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.elasticsearch.cluster.metadata.IndexMetadata;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.common.xcontent.XContentHelper;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.IndexService.IndexCreationContext;
import org.elasticsearch.index.IndexSettings;
import org.elasticsearch.index.IndexVersion;
import org.elasticsearch.index.analysis.IndexAnalyzers;
import org.elasticsearch.indices.analysis.AnalysisModule;
import org.elasticsearch.plugins.scanners.StablePluginsRegistry;
import org.elasticsearch.xcontent.XContentType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Runs Elasticsearch's own analysis module, bare but for our plugin.
 */
class StockAnalysisPluginTests {

	private static final Path INDEX_SETTINGS = Path
		.of("../search-service/src/main/resources/org/broadsheet/search/index/index-settings.json");

	@BeforeAll
	static void letElasticsearchLog() {
		LogConfigurator.configureESLogging();
	}

	@Test
	void everyComponentOfTheIndexSettingsIsBuiltInOrOurs() throws Exception {
		String json = Files.readString(INDEX_SETTINGS);
		Map<String, Object> file = XContentHelper.convertToMap(XContentType.JSON.xContent(), json, false);
		file.remove("mappings");
		Settings settings = Settings.builder().loadFromMap(file).build().getByPrefix("settings.");
		IndexAnalyzers analyzers = analyzers(settings);
		assertThat(settings.getByPrefix("analysis.analyzer.").getAsGroups().keySet())
			.allMatch((name) -> analyzers.get(name) != null);
	}

	@ParameterizedTest
	@CsvSource({ "filter,hunspelled", "tokenizer,nori", "char_filter,icu" })
	void refusesAComponentThatIsNeitherBuiltInNorOurs(String kind, String type) {
		Settings settings = Settings.builder().put("analysis." + kind + ".x.type", type).build();
		assertThatIllegalArgumentException().isThrownBy(() -> analyzers(settings)).withMessageContaining(type);
	}

	@Test
	void refusesASettingItDoesNotKnow() {
		Settings settings = filter("elision").putList("analysis.filter.x.articles", "l")
			.put("analysis.filter.x.articles_path", "articles.txt")
			.build();
		assertThatIllegalArgumentException().isThrownBy(() -> analyzers(settings))
			.withMessageContaining("[x] does not know the setting [articles_path]");
	}

	@Test
	void refusesALanguageItDoesNotKnow() {
		Settings settings = filter("stemmer").put("analysis.filter.x.language", "klingon").build();
		assertThatIllegalArgumentException().isThrownBy(() -> analyzers(settings))
			.withMessageContaining("[x] does not know the language [klingon]");
	}

	@Test
	void refusesAFilterWithoutTheSettingItNeeds() {
		assertThatIllegalArgumentException().isThrownBy(() -> analyzers(filter("pattern_replace").build()))
			.withMessageContaining("[x] needs the setting [pattern]");
	}

	@Test
	void analysesFrenchAsAStockServerDoes() throws Exception {
		Settings settings = filter("elision").putList("analysis.filter.x.articles", "l", "d")
			.put("analysis.filter.stem.type", "stemmer")
			.put("analysis.filter.stem.language", "light_french")
			.put("analysis.char_filter.quotes.type", "mapping")
			.putList("analysis.char_filter.quotes.mappings", "\u2019 => '", "\" => ")
			.put("analysis.analyzer.a.tokenizer", "standard")
			.putList("analysis.analyzer.a.char_filter", "quotes")
			.putList("analysis.analyzer.a.filter", "lowercase", "x", "asciifolding", "stem")
			.build();
		assertThat(tokens(settings, "L’été d\"es\" médiatrices")).containsExactly("ete", "des", "medi");
	}

	@Test
	void keepsTheOriginalOfAFoldedWordButNotInANormalForm() throws Exception {
		Settings settings = filter("asciifolding").put("analysis.filter.x.preserve_original", true)
			.put("analysis.analyzer.a.tokenizer", "standard")
			.putList("analysis.analyzer.a.filter", "x")
			.build();
		assertThat(tokens(settings, "été")).containsExactly("ete", "été");
		assertThat(analyzers(settings).get("a").normalize("f", "été").utf8ToString()).isEqualTo("ete");
	}

	private static Settings.Builder filter(String type) {
		return Settings.builder().put("analysis.filter.x.type", type);
	}

	private static List<String> tokens(Settings settings, String text) throws IOException {
		List<String> tokens = new ArrayList<>();
		try (TokenStream stream = analyzers(settings).get("a").tokenStream("f", text)) {
			CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
			stream.reset();
			while (stream.incrementToken()) {
				tokens.add(term.toString());
			}
		}
		return tokens;
	}

	private static IndexAnalyzers analyzers(Settings analysis) throws IOException {
		Settings node = Settings.builder().put("path.home", "target").build();
		AnalysisModule module = new AnalysisModule(new Environment(node, null), List.of(new StockAnalysisPlugin()),
				new StablePluginsRegistry());
		Settings index = Settings.builder()
			.put(IndexMetadata.SETTING_VERSION_CREATED, IndexVersion.current())
			.put(analysis)
			.normalizePrefix("index.")
			.build();
		IndexMetadata metadata = IndexMetadata.builder("posts")
			.settings(index)
			.numberOfShards(1)
			.numberOfReplicas(0)
			.build();
		return module.getAnalysisRegistry().build(IndexCreationContext.CREATE_INDEX, new IndexSettings(metadata, node));
	}

}
