package org.broadsheet.search.query;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.CombinedFieldsOperator;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import org.broadsheet.events.Slug;
import org.broadsheet.search.query.ParsedQuery.Part;

/**
 * Turns what a query says into a question to the index. Words are asked in the analysis
 * of every language that it has, and as they are.
 */
final class Matching {

	/** The name of the clause that a hit with all the words matches. */
	static final String COMPLETE = "complete";

	// More than all else together can weigh.
	private static final float FIRST = 1000;

	// More than any words weigh, less than having all of them where some have not.
	private static final float VERY_TITLE = 100;

	// Of a post that only the words as they are find: their forms weigh more where known.
	private static final float AT_LEAST = 0.3f;

	private static final List<String> AS_THEY_ARE = List.of("words.title^3", "words.body");

	private final List<String> analyses;

	private final Synonyms synonyms;

	private final SearchSettings settings;

	/** How many of the words a post needs. */
	enum Need {

		ALL, SOME

	}

	Matching(List<String> analyses, Synonyms synonyms, SearchSettings settings) {
		this.analyses = analyses;
		this.synonyms = synonyms;
		this.settings = settings;
	}

	Query of(ParsedQuery query, Selection selection, Need need) {
		return Query.of((any) -> any.bool((bool) -> {
			bool.filter(Visible.of(query.within(selection)));
			if (!query.words().isEmpty()) {
				bool.must(words(query.text(), need)).should(closeness(query)).should(veryTitle(query));
				if (need == Need.SOME) {
					bool.should(first(words(query.text(), Need.ALL)));
				}
			}
			query.wanted().forEach((group) -> bool.must(oneOf(group)));
			query.unwanted().forEach((part) -> bool.mustNot(part(part)));
			if (!query.hasNoWords() && this.settings.recency() > 0) {
				bool.should(recency());
			}
			return bool;
		}));
	}

	/** What matches comes before all else. */
	static Query first(Query query) {
		return Query
			.of((any) -> any.constantScore((constant) -> constant.filter(query).boost(FIRST).queryName(COMPLETE)));
	}

	/** The words in any language: for one that fits better, the score of that one. */
	Query words(String text, Need need) {
		CombinedFieldsOperator operator = (need == Need.ALL) ? CombinedFieldsOperator.And : CombinedFieldsOperator.Or;
		List<Query> ways = new ArrayList<>();
		for (String variant : this.synonyms.variants(text)) {
			this.analyses.forEach((analysis) -> ways.add(combined(variant, fieldsOf(analysis), operator, 1)));
			ways.add(combined(variant, AS_THEY_ARE, operator, AT_LEAST));
		}
		return Query.of((any) -> any.disMax((best) -> best.queries(ways)));
	}

	private static Query combined(String text, List<String> fields, CombinedFieldsOperator operator, float boost) {
		return Query.of((any) -> any
			.combinedFields((combined) -> combined.query(text).fields(fields).operator(operator).boost(boost)));
	}

	private static List<String> fieldsOf(String analysis) {
		return List.of("title." + analysis + "^3", "tagNames." + analysis + "^2", "headings." + analysis + "^1.5",
				"body." + analysis);
	}

	// The very words, and those that stand side by side in question and post.
	private List<Query> closeness(ParsedQuery query) {
		List<Query> closer = new ArrayList<>();
		closer.add(combined(query.text(), AS_THEY_ARE, CombinedFieldsOperator.Or, this.settings.exact()));
		for (int i = 1; i < query.words().size(); i++) {
			String pair = query.words().get(i - 1) + " " + query.words().get(i);
			closer.add(phrase("words.body", pair, this.settings.neighbours()));
			closer.add(phrase("words.title", pair, this.settings.titleNeighbours()));
		}
		return closer;
	}

	// Who types a title means that post, however often others say its words.
	private static List<Query> veryTitle(ParsedQuery query) {
		Slug title = Slug.of(query.text());
		return title.isEmpty() ? List.of()
				: List.of(Query.of((any) -> any.constantScore((constant) -> constant
					.filter((filter) -> filter.term((term) -> term.field("titleSlug").value(title.value())))
					.boost(VERY_TITLE))));
	}

	private static Query phrase(String field, String text, float boost) {
		return Query.of((any) -> any.matchPhrase((match) -> match.field(field).query(text).boost(boost)));
	}

	// Gentle: a new post gains less than one weak word is worth.
	private Query recency() {
		String today = LocalDate.now(ZoneOffset.UTC) + "T00:00:00Z";
		return Query.of((any) -> any.distanceFeature((distance) -> distance.date((date) -> date.field("publishedAt")
			.origin(today)
			.pivot(Time.of((pivot) -> pivot.time(this.settings.recencyDays() + "d")))
			.boost(this.settings.recency()))));
	}

	private Query oneOf(List<Part> group) {
		List<Query> parts = group.stream().map(this::part).toList();
		return Query.of((any) -> any.bool((bool) -> bool.should(parts).minimumShouldMatch("1")));
	}

	private Query part(Part part) {
		String field = part.inTitle() ? "words.title" : "words.body";
		if (part.exact()) {
			return phrase(field, part.text(), 1);
		}
		if (!part.inTitle()) {
			return words(part.text(), Need.ALL);
		}
		List<String> titles = Stream
			.concat(this.analyses.stream().map((analysis) -> "title." + analysis), Stream.of(field))
			.toList();
		return Query.of((any) -> any.multiMatch((match) -> match.query(part.text())
			.fields(titles)
			.type(TextQueryType.BestFields)
			.operator(Operator.And)));
	}

}
