package org.broadsheet.search.query;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import co.elastic.clients.elasticsearch._types.FieldValue;

/**
 * Where a page of hits ended: it is of use for the same query only, and of the same way
 * of answering it.
 *
 * @param way how the first page was found
 * @param partial whether no post has all the words
 * @param after the sort values of the last hit: the score where the order is by
 * relevance, the moment, the id
 */
record Cursor(Way way, boolean partial, List<FieldValue> after) {

	/** How a query was answered. */
	enum Way {

		/** Every hit has all the words. */
		ALL,

		/** Or it has words much like them. */
		ALIKE,

		/** Hits have some of the words. */
		SOME,

		/** Or some, with words much like them. */
		SOME_ALIKE;

		/** Whether words much like those asked for are among those looked for. */
		boolean isAlike() {
			return this == ALIKE || this == SOME_ALIKE;
		}

		boolean isPartial() {
			return this == SOME || this == SOME_ALIKE;
		}

	}

	String encoded(SearchQuery query) {
		StringBuilder text = new StringBuilder(fingerprint(query)).append(' ')
			.append(this.way)
			.append(' ')
			.append(this.partial);
		this.after.forEach((value) -> text.append(' ').append(value._get()));
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
	}

	static Cursor decoded(String cursor, SearchQuery query, boolean scored) {
		try {
			String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
			String[] parts = text.split(" ", -1);
			if (parts.length != (scored ? 6 : 5) || !parts[0].equals(fingerprint(query))) {
				throw new UnknownCursorException();
			}
			return new Cursor(Way.valueOf(parts[1]), Boolean.parseBoolean(parts[2]), sortValues(parts, scored));
		}
		catch (IllegalArgumentException ex) {
			throw new UnknownCursorException();
		}
	}

	private static List<FieldValue> sortValues(String[] parts, boolean scored) {
		List<FieldValue> after = new ArrayList<>();
		if (scored) {
			double score = Double.parseDouble(parts[3]);
			if (!Double.isFinite(score)) {
				throw new UnknownCursorException();
			}
			after.add(FieldValue.of(score));
		}
		after.add(FieldValue.of(Long.parseLong(parts[parts.length - 2])));
		after.add(FieldValue.of(parts[parts.length - 1]));
		return after;
	}

	private static String fingerprint(SearchQuery query) {
		return Integer.toHexString((query.text() + query.selection() + query.sort()).hashCode());
	}

}
