package org.broadsheet.search.query;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a reader gets.
 *
 * @param total of all hits, exact
 * @param tookMillis the time that the index took
 * @param hits best first, or in the order asked for
 * @param facets {@code tags}, {@code authors}, {@code years} and {@code languages}, with
 * counts that fit the filters
 * @param didYouMean a better spelling of the words, or null
 * @param partial whether no post has all the words, so that these have only some
 * @param next the cursor of the page after, or null at the end
 */
public record SearchResult(long total, long tookMillis, List<Hit> hits, Map<String, List<Facet>> facets,
		@Nullable String didYouMean, boolean partial, @Nullable String next) {

	/**
	 * A post found.
	 *
	 * @param titleHtml the title, escaped, with the words found in {@code mark} elements
	 * @param passages the best passages of the body, likewise
	 */
	public record Hit(FoundPost found, String titleHtml, List<String> passages) {
	}

}
