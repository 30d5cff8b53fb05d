package org.broadsheet.analysis;

import java.io.IOException;
import java.io.Reader;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.util.ResourceLoaderAware;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.AbstractCharFilterFactory;
import org.elasticsearch.index.analysis.AbstractTokenFilterFactory;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.NormalizingCharFilterFactory;
import org.elasticsearch.index.analysis.NormalizingTokenFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;

/**
 * Lucene's components as Elasticsearch's.
 */
final class Components {

	private Components() {
	}

	static CharFilterFactory charFilter(String name, Recipe recipe, Settings settings) throws IOException {
		var lucene = org.apache.lucene.analysis.CharFilterFactory.forName(recipe.luceneName(),
				recipe.arguments(name, settings));
		return new CharFilter(name, informed(lucene, recipe, settings));
	}

	static TokenFilterFactory filter(String name, Recipe recipe, Settings settings) throws IOException {
		return new Filter(name, luceneFilter(name, recipe, settings));
	}

	static TokenFilterFactory normalizingFilter(String name, Recipe recipe, Settings settings) throws IOException {
		return new NormalizingFilter(name, luceneFilter(name, recipe, settings));
	}

	private static org.apache.lucene.analysis.TokenFilterFactory luceneFilter(String name, Recipe recipe,
			Settings settings) throws IOException {
		return informed(org.apache.lucene.analysis.TokenFilterFactory.forName(recipe.luceneName(),
				recipe.arguments(name, settings)), recipe, settings);
	}

	private static <T> T informed(T lucene, Recipe recipe, Settings settings) throws IOException {
		if (lucene instanceof ResourceLoaderAware aware) {
			aware.inform(new SettingLines(settings, recipe.lines()));
		}
		return lucene;
	}

	@FunctionalInterface
	interface Maker<T> {

		T make(String name, Recipe recipe, Settings settings) throws IOException;

	}

	private static final class CharFilter extends AbstractCharFilterFactory implements NormalizingCharFilterFactory {

		private final org.apache.lucene.analysis.CharFilterFactory lucene;

		CharFilter(String name, org.apache.lucene.analysis.CharFilterFactory lucene) {
			super(name);
			this.lucene = lucene;
		}

		@Override
		public Reader create(Reader reader) {
			return this.lucene.create(reader);
		}

	}

	private static class Filter extends AbstractTokenFilterFactory {

		final org.apache.lucene.analysis.TokenFilterFactory lucene;

		Filter(String name, org.apache.lucene.analysis.TokenFilterFactory lucene) {
			super(name);
			this.lucene = lucene;
		}

		@Override
		public TokenStream create(TokenStream tokens) {
			return this.lucene.create(tokens);
		}

	}

	private static final class NormalizingFilter extends Filter implements NormalizingTokenFilterFactory {

		NormalizingFilter(String name, org.apache.lucene.analysis.TokenFilterFactory lucene) {
			super(name, lucene);
		}

		// Lucene's own normal form where it has one: folding then keeps no original.
		@Override
		@SuppressWarnings("ReferenceEquality")
		public TokenStream normalize(TokenStream tokens) {
			TokenStream normalized = this.lucene.normalize(tokens);
			return (normalized != tokens) ? normalized : create(tokens);
		}

	}

}
