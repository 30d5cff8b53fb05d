package org.broadsheet.search.query;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.json.JsonData;
import org.broadsheet.events.ShortId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a page of hits ended: it is of use for the same query only, and of the same way
 * of answering it. What is in it comes from outside again.
 *
 * @param query the fingerprint of the query
 * @param way how the first page was found
 * @param partial whether no post has all the words
 * @param total of the hits, as it was on the first page
 * @param shown where the order is by relevance, the posts of the first page; else empty
 * @param view where the order is by relevance, the view of the index that all pages after
 * the first are taken from; null on the first page
 * @param after the sort values of the last hit; empty where there is no view yet
 */
record Cursor(String query, Way way, boolean partial, long total, List<ShortId> shown, @Nullable String view,
		List<Object> after) {

	private static final JsonMapper JSON = JsonMapper.shared();

	Cursor {
		Objects.requireNonNull(query);
		Objects.requireNonNull(way);
		shown = List.copyOf(shown);
		after = List.copyOf(after);
	}

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

	static Cursor of(SearchQuery query, Way way, boolean partial, long total, List<ShortId> shown,
			List<FieldValue> after) {
		return new Cursor(fingerprint(query), way, partial, total, shown, null, values(after));
	}

	/** Behind a hit of a later page by relevance. */
	Cursor moved(String toView, List<FieldValue> behind) {
		return new Cursor(this.query, this.way, this.partial, this.total, this.shown, toView, values(behind));
	}

	private static List<Object> values(List<FieldValue> sort) {
		return sort.stream().map(FieldValue::_get).toList();
	}

	/** The sort values as Elasticsearch takes them. */
	List<FieldValue> searchAfter() {
		return this.after.stream().map((value) -> FieldValue.of(JsonData.of(value))).toList();
	}

	String encoded() {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(this));
	}

	static Cursor decoded(String text, SearchQuery query) {
		try {
			Cursor cursor = JSON.readValue(Base64.getUrlDecoder().decode(text), Cursor.class);
			if (cursor.query().equals(fingerprint(query))) {
				return cursor;
			}
		}
		catch (IllegalArgumentException | JacksonException ex) {
			// Told below.
		}
		throw new UnknownCursorException();
	}

	private static String fingerprint(SearchQuery query) {
		return Integer.toHexString((query.text() + query.selection() + query.sort()).hashCode());
	}

}
