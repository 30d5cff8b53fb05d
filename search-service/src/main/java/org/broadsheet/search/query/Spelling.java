package org.broadsheet.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SuggestMode;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.FieldSuggester;
import co.elastic.clients.elasticsearch.core.search.SuggestSort;
import co.elastic.clients.elasticsearch.core.search.TermSuggest;
import co.elastic.clients.elasticsearch.core.search.TermSuggestOption;
import org.broadsheet.search.index.PostsIndex;
import org.broadsheet.search.query.ParsedQuery.Part;

import org.springframework.stereotype.Component;

/** Knows how words are spelt, from the posts themselves. */
@Component
class Spelling {

	private static final int MOST_WORDS = 16;

	private static final int LONGEST_WORD = 40;

	private static final int SHORT_WORD = 4;

	private static final int CANDIDATES = 8;

	private static final int ALTERNATIVES = 4;

	// What ten times as many posts weigh against a closer spelling, of 1 at most.
	private static final double FREQUENCY = 0.06;

	private final ElasticsearchClient elasticsearch;

	Spelling(ElasticsearchClient elasticsearch) {
		this.elasticsearch = elasticsearch;
	}

	/**
	 * A query in which words that no post has may be others that are spelt alike.
	 *
	 * @param words the likeliest words in the reader's order
	 * @param replaced the reader's words for which those are not the same
	 * @param query the query that takes any of the likely words
	 */
	record Alike(List<String> words, String replaced, ParsedQuery query) {

		String text() {
			return String.join(" ", this.words);
		}

	}

	/**
	 * The same words where no other spelling is likely.
	 * @param forms whether a word of which posts have another form is spelt as it is
	 * meant
	 */
	Alike alike(ParsedQuery query, boolean forms) throws IOException {
		Map<String, List<String>> others = others(query.words(), forms);
		List<String> likeliest = new ArrayList<>();
		List<String> certain = new ArrayList<>();
		List<List<Part>> wanted = new ArrayList<>(query.wanted());
		for (String word : query.words()) {
			List<String> near = others.getOrDefault(word, List.of());
			if (near.isEmpty()) {
				certain.add(word);
				likeliest.add(word);
				continue;
			}
			likeliest.add(near.getFirst());
			List<Part> any = new ArrayList<>(near.stream().map((other) -> new Part(other, false, false)).toList());
			any.add(new Part(word, false, false));
			wanted.add(any);
		}
		String replaced = query.words()
			.stream()
			.filter((word) -> !certain.contains(word))
			.collect(Collectors.joining(" "));
		return new Alike(likeliest, replaced, query.with(certain, wanted));
	}

	// One request for all words: a suggester each, named by its word's place.
	private Map<String, List<String>> others(List<String> words, boolean forms) throws IOException {
		List<String> asked = words.stream()
			.filter((word) -> word.length() <= LONGEST_WORD)
			.distinct()
			.limit(MOST_WORDS)
			.toList();
		if (asked.isEmpty()) {
			return Map.of();
		}
		SearchRequest.Builder request = new SearchRequest.Builder().index(PostsIndex.ALIAS).size(0);
		request.suggest((suggest) -> {
			asked.forEach((word) -> suggest.suggesters(nameOf(asked, word), suggester(word)));
			return suggest;
		});
		if (forms) {
			asked.forEach((word) -> request.aggregations(nameOf(asked, word), (form) -> form.filter(formOf(word))));
		}
		SearchResponse<Void> response = this.elasticsearch.search(request.build(), Void.class);
		Map<String, List<String>> others = new HashMap<>();
		for (String word : asked) {
			Aggregate form = response.aggregations().get(nameOf(asked, word));
			if (form == null || form.filter().docCount() == 0) {
				others.put(word,
						response.suggest()
							.getOrDefault(nameOf(asked, word), List.of())
							.stream()
							.flatMap((suggestion) -> best(suggestion.term()).stream())
							.toList());
			}
		}
		return others;
	}

	private static String nameOf(List<String> asked, String word) {
		return String.valueOf(asked.indexOf(word));
	}

	private static Query formOf(String word) {
		return Query.of((any) -> any.multiMatch((match) -> match.query(word).fields("title.*", "body.*")));
	}

	private static FieldSuggester suggester(String word) {
		return FieldSuggester.of((any) -> any.text(word)
			.term((term) -> term.field("words.body")
				.analyzer("other")
				.suggestMode(SuggestMode.Missing)
				.sort(SuggestSort.Score)
				.maxEdits((word.length() <= SHORT_WORD) ? 1 : 2)
				.prefixLength(0)
				.minWordLength(3)
				.size(CANDIDATES)));
	}

	private static List<String> best(TermSuggest suggestion) {
		return suggestion.options()
			.stream()
			.sorted(Comparator.comparingDouble(Spelling::likelihood).reversed())
			.limit(ALTERNATIVES)
			.map(TermSuggestOption::text)
			.toList();
	}

	private static double likelihood(TermSuggestOption option) {
		return option.score() + FREQUENCY * Math.log10((double) option.freq());
	}

}
