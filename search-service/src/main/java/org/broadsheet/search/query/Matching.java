package org.broadsheet.search.query;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
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

	// All that is said in a post, in any language.
	private static final String AS_THEY_ARE = "words.body";

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
		return of(query, selection, need, "");
	}

	/**
	 * @param also words that a post with some of the words may have as well
	 */
	Query of(ParsedQuery query, Selection selection, Need need, String also) {
		return Query.of((any) -> any.bool((bool) -> {
			bool.filter(Visible.of(query.within(selection)));
			if (!query.words().isEmpty()) {
				words(bool, query, need, also);
				bool.should(closeness(query)).should(veryTitle(query));
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

	private void words(BoolQuery.Builder bool, ParsedQuery query, Need need, String also) {
		if (need == Need.ALL) {
			bool.must(words(query.text(), Need.ALL));
			return;
		}
		List<Query> some = Stream.of(query.text(), also)
			.filter((text) -> !text.isBlank())
			.map((text) -> words(text, Need.SOME))
			.toList();
		bool.should(first(words(query.text(), Need.ALL)));
		if (query.wanted().isEmpty()) {
			bool.must((must) -> must.bool((any) -> any.should(some).minimumShouldMatch("1")));
		}
		else {
			// A phrase is some of what is asked for.
			bool.should(some);
		}
	}

	/**
	 * The words in any language: for one that fits better, the score of that one. As they
	 * are, they find what a language leaves out because it says little, such as "The
	 * Who"; in a post with some of the words that would be noise.
	 */
	private Query words(String text, Need need) {
		CombinedFieldsOperator operator = (need == Need.ALL) ? CombinedFieldsOperator.And : CombinedFieldsOperator.Or;
		List<Query> ways = new ArrayList<>();
		for (String variant : this.synonyms.variants(text)) {
			this.analyses.forEach((analysis) -> ways.add(combined(variant, fieldsOf(analysis), operator)));
			ways.add(asTheyAre(variant));
		}
		return Query.of((any) -> any.disMax((best) -> best.queries(ways)));
	}

	/**
	 * The words as they are to be marked in a post: any of them, in any language. No
	 * phrases: the index's settings spare the work that marking these rightly needs
	 * ({@code weight_matches_mode}).
	 */
	Query marks(String text) {
		List<String> fields = this.analyses.stream()
			.flatMap((analysis) -> Stream.of("title." + analysis, "body." + analysis))
			.toList();
		return Query.of((any) -> any
			.multiMatch((match) -> match.query(String.join(" ", this.synonyms.variants(text))).fields(fields)));
	}

	private static Query combined(String text, List<String> fields, CombinedFieldsOperator operator) {
		return Query
			.of((any) -> any.combinedFields((combined) -> combined.query(text).fields(fields).operator(operator)));
	}

	private static Query asTheyAre(String text) {
		return Query.of((any) -> any.match((match) -> match.field(AS_THEY_ARE)
			.query(text)
			.analyzer("other")
			.operator(Operator.And)
			.boost(AT_LEAST)));
	}

	private static List<String> fieldsOf(String analysis) {
		return List.of("title." + analysis + "^3", "tagNames." + analysis + "^2", "headings." + analysis + "^1.5",
				"body." + analysis);
	}

	// The very words, but for those that say little in some language, and all that stand
	// side by side in question and post.
	private List<Query> closeness(ParsedQuery query) {
		List<Query> closer = new ArrayList<>();
		closer.add(Query.of((any) -> any
			.match((match) -> match.field(AS_THEY_ARE).query(query.text()).boost(this.settings.exact()))));
		for (int i = 1; i < query.words().size(); i++) {
			String pair = query.words().get(i - 1) + " " + query.words().get(i);
			closer.add(phrase(AS_THEY_ARE, pair, this.settings.neighbours()));
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
		String field = part.inTitle() ? "words.title" : AS_THEY_ARE;
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
