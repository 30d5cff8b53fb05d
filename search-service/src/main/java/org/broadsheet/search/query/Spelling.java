package org.broadsheet.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SuggestMode;
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

	private static final int MOST_WORDS = 6;

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
	 * @param query the query that takes any of the likely words
	 */
	record Alike(List<String> words, ParsedQuery query) {

		String text() {
			return String.join(" ", this.words);
		}

	}

	/** The same words where no other spelling is likely. */
	Alike alike(ParsedQuery query) throws IOException {
		Map<String, List<String>> others = others(query.words());
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
		return new Alike(likeliest, query.with(certain, wanted));
	}

	// One request for all words: a suggester each, named by its word's place.
	private Map<String, List<String>> others(List<String> words) throws IOException {
		List<String> asked = words.stream().filter((word) -> word.length() <= LONGEST_WORD).limit(MOST_WORDS).toList();
		if (asked.isEmpty()) {
			return Map.of();
		}
		SearchResponse<Void> response = this.elasticsearch
			.search((search) -> search.index(PostsIndex.ALIAS).size(0).suggest((suggest) -> {
				for (int i = 0; i < asked.size(); i++) {
					suggest.suggesters(String.valueOf(i), suggester(asked.get(i)));
				}
				return suggest;
			}), Void.class);
		Map<String, List<String>> others = new HashMap<>();
		for (int i = 0; i < asked.size(); i++) {
			others.put(asked.get(i),
					response.suggest()
						.getOrDefault(String.valueOf(i), List.of())
						.stream()
						.flatMap((suggestion) -> best(suggestion.term()).stream())
						.toList());
		}
		return others;
	}

	private static FieldSuggester suggester(String word) {
		return FieldSuggester.of((any) -> any.text(word)
			.term((term) -> term.field("words.body")
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
