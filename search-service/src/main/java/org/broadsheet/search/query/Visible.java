package org.broadsheet.search.query;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import org.broadsheet.events.Slug;

/**
 * The one place that says what readers may see: what is published, and its moment has
 * come.
 */
final class Visible {

	private Visible() {
	}

	// Whole seconds let Elasticsearch keep the filter's result for many requests.
	static Query now() {
		String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
		return Query.of((query) -> query.range((range) -> range.date((date) -> date.field("publishedAt").lte(now))));
	}

	/** Those of some posts, by their ids, that readers may see now. */
	static Query of(List<String> ids) {
		return Query.of((query) -> query
			.bool((bool) -> bool.filter(now(), Query.of((any) -> any.ids((these) -> these.values(ids))))));
	}

	static List<Query> of(Selection selection) {
		List<Query> filters = new ArrayList<>();
		filters.add(now());
		if (selection.allTags()) {
			selection.tags().forEach((tag) -> filters.add(term("tags", tag.value())));
		}
		else if (!selection.tags().isEmpty()) {
			List<FieldValue> tags = selection.tags().stream().map(Slug::value).map(FieldValue::of).toList();
			filters
				.add(Query.of((query) -> query.terms((terms) -> terms.field("tags").terms((any) -> any.value(tags)))));
		}
		if (selection.author() != null) {
			filters.add(term("author", selection.author().value()));
		}
		if (selection.language() != null) {
			filters.add(term("language", selection.language()));
		}
		if (selection.from() != null || selection.to() != null) {
			filters.add(days(selection));
		}
		return filters;
	}

	private static Query days(Selection selection) {
		return Query.of((query) -> query.range((range) -> range.date((date) -> {
			date.field("publishedAt");
			if (selection.from() != null) {
				date.gte(selection.from() + "T00:00:00Z");
			}
			if (selection.to() != null) {
				date.lt(selection.to().plusDays(1) + "T00:00:00Z");
			}
			return date;
		})));
	}

	private static Query term(String field, String value) {
		return Query.of((query) -> query.term((term) -> term.field(field).value(value)));
	}

}
