package org.broadsheet.search.query;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import org.broadsheet.search.query.Cursor.Way;
import org.broadsheet.search.query.Matching.Need;
import org.broadsheet.search.query.ParsedQuery.Part;
import org.broadsheet.search.query.Spelling.Alike;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Puts readers' questions to the index, in the languages that it has. */
@Component
class Questions {

	private final Analyses analyses;

	private final Synonyms synonyms;

	private final SearchSettings settings;

	Questions(Analyses analyses, Synonyms synonyms, SearchSettings settings) {
		this.analyses = analyses;
		this.synonyms = synonyms;
		this.settings = settings;
	}

	/**
	 * The question in one of the ways to answer it.
	 * @param alike the words spelt alike, where the way asks for them
	 */
	Question of(SearchQuery query, ParsedQuery parsed, Way way, @Nullable Alike alike) {
		Selection selection = query.selection();
		Matching matching = new Matching(this.analyses.of(parsed.within(selection).language()), this.synonyms,
				this.settings);
		Query posts = switch (way) {
			case ALL -> matching.of(parsed, selection, Need.ALL);
			case SOME -> matching.of(parsed, selection, Need.SOME);
			case ALIKE -> firstOf(matching.of(parsed, selection, Need.ALL),
					matching.of(spelt(alike).query(), selection, Need.ALL));
			case SOME_ALIKE -> matching.of(parsed.with(spelt(alike).words(), parsed.wanted()), selection, Need.SOME,
					spelt(alike).replaced());
		};
		String marked = textToMark(parsed, alike);
		return new Question(posts, marked.isBlank() ? null : matching.marks(marked));
	}

	private static Alike spelt(@Nullable Alike alike) {
		if (alike == null) {
			throw new IllegalArgumentException("no words are spelt alike");
		}
		return alike;
	}

	private static Query firstOf(Query exact, Query near) {
		return Query.of((any) -> any.bool((bool) -> bool.should(Matching.first(exact), near).minimumShouldMatch("1")));
	}

	private static String textToMark(ParsedQuery query, @Nullable Alike alike) {
		Stream<String> near = (alike != null) ? Stream.concat(Stream.of(alike.text()), texts(alike.query()))
				: Stream.empty();
		return Stream.concat(Stream.of(query.text()), Stream.concat(texts(query), near))
			.distinct()
			.collect(Collectors.joining(" "));
	}

	private static Stream<String> texts(ParsedQuery query) {
		return query.wanted().stream().flatMap(List::stream).map(Part::text);
	}

}
