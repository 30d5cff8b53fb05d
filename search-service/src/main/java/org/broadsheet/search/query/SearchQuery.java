package org.broadsheet.search.query;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a reader asks.
 *
 * @param text the words, as typed
 * @param selection what the answer is narrowed to
 * @param size hits wanted, 0 to 100
 * @param cursor where the page before ended, as it was given; null for the first page
 * @param facets of {@link #FACETS}, those to count
 */
public record SearchQuery(String text, Selection selection, Sort sort, int size, @Nullable String cursor,
		Set<String> facets) {

	/** All facets that can be counted. */
	public static final Set<String> FACETS = Set.of("tags", "authors", "years", "languages");

	/** With all facets. */
	public SearchQuery(String text, Selection selection, Sort sort, int size, @Nullable String cursor) {
		this(text, selection, sort, size, cursor, FACETS);
	}

	/** The order of the hits. */
	public enum Sort {

		RELEVANCE, NEWEST, OLDEST

	}

}
