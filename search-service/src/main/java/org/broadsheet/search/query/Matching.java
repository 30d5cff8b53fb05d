package org.broadsheet.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.CombinedFieldsOperator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import org.broadsheet.search.index.PostDocument;
import org.broadsheet.search.query.ParsedQuery.Part;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a query says into a question to the index. Words are asked in the analysis
 * of every language at once, and as they are.
 */
final class Matching {

	private static final String[] AS_THEY_ARE = { "words.title^3", "words.body" };

	private static final int CLOSE = 3;

	/** How many of the words a post needs. */
	enum Need {

		ALL, SOME

	}

	private Matching() {
	}

	static Query of(ParsedQuery query, Selection selection, Need need, SearchSettings settings) {
		return Query.of((any) -> any.bool((bool) -> {
			bool.filter(Visible.of(query.within(selection)));
			if (!query.words().isEmpty()) {
				bool.must(words(query.text(), need)).should(closeness(query, settings));
			}
			query.wanted().forEach((group) -> bool.must(oneOf(group)));
			query.unwanted().forEach((part) -> bool.mustNot(part(part)));
			if (!query.hasNoWords() && settings.recency() > 0) {
				bool.should(recency(settings));
			}
			return bool;
		}));
	}

	/** The words in any language: for one that fits better, the score of that one. */
	static Query words(String text, Need need) {
		CombinedFieldsOperator operator = (need == Need.ALL) ? CombinedFieldsOperator.And : CombinedFieldsOperator.Or;
		List<Query> languages = Stream
			.concat(PostDocument.analyses().stream().map((analysis) -> fieldsOf(analysis)),
					Stream.of(List.of(AS_THEY_ARE)))
			.map((fields) -> Query
				.of((any) -> any.combinedFields((combined) -> combined.query(text).fields(fields).operator(operator))))
			.toList();
		return Query.of((any) -> any.disMax((best) -> best.queries(languages).tieBreaker(0.3)));
	}

	private static List<String> fieldsOf(String analysis) {
		return List.of("title." + analysis + "^3", "tagNames." + analysis + "^2", "headings." + analysis + "^1.5",
				"body." + analysis);
	}

	private static List<Query> closeness(ParsedQuery query, SearchSettings settings) {
		List<Query> closer = new ArrayList<>();
		String text = query.text();
		closer.add(phrase("words.title", text, CLOSE, settings.titlePhrase()));
		if (query.words().size() > 1) {
			closer.add(phrase("words.body", text, CLOSE, settings.bodyPhrase()));
		}
		return closer;
	}

	private static Query phrase(String field, String text, int slop, float boost) {
		return Query.of((any) -> any.matchPhrase((match) -> match.field(field).query(text).slop(slop).boost(boost)));
	}

	// Gentle: a new post gains what one weak word is worth.
	private static Query recency(SearchSettings settings) {
		String today = java.time.LocalDate.now(java.time.ZoneOffset.UTC) + "T00:00:00Z";
		return Query.of((any) -> any.distanceFeature((distance) -> distance.date((date) -> date.field("publishedAt")
			.origin(today)
			.pivot(Time.of((pivot) -> pivot.time(settings.recencyDays() + "d")))
			.boost(settings.recency()))));
	}

	/** All that was looked for, for the passages that show it. */
	static String textToMark(ParsedQuery query, Spelling.@Nullable Alike alike) {
		Stream<String> wanted = query.wanted().stream().flatMap(List::stream).map(Part::text);
		String near = (alike != null) ? alike.text() : "";
		return Stream.concat(Stream.of(query.text(), near), wanted).collect(Collectors.joining(" "));
	}

	private static Query oneOf(List<Part> group) {
		List<Query> parts = group.stream().map(Matching::part).toList();
		return Query.of((any) -> any.bool((bool) -> bool.should(parts).minimumShouldMatch("1")));
	}

	private static Query part(Part part) {
		String field = part.inTitle() ? "words.title" : "words.body";
		if (part.exact()) {
			return phrase(field, part.text(), 0, 1);
		}
		if (!part.inTitle()) {
			return words(part.text(), Need.ALL);
		}
		List<String> titles = Stream
			.concat(PostDocument.analyses().stream().map((analysis) -> "title." + analysis), Stream.of(field))
			.toList();
		return Query.of((any) -> any.multiMatch((match) -> match.query(part.text())
			.fields(titles)
			.type(TextQueryType.BestFields)
			.operator(co.elastic.clients.elasticsearch._types.query_dsl.Operator.And)));
	}

}
