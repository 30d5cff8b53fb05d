package org.broadsheet.search.query;

import org.jspecify.annotations.Nullable;

/**
 * What a reader asks.
 *
 * @param text the words, as typed
 * @param selection what the answer is narrowed to
 * @param size hits wanted, 0 to 100
 * @param cursor where the page before ended, as it was given; null for the first page
 */
public record SearchQuery(String text, Selection selection, Sort sort, int size, @Nullable String cursor) {

	/** The order of the hits. */
	public enum Sort {

		RELEVANCE, NEWEST, OLDEST

	}

}
