package org.broadsheet.search.query;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import org.broadsheet.search.index.PostDocument;
import org.broadsheet.search.index.PostsIndex;
import org.broadsheet.search.query.Cursor.Way;
import org.broadsheet.search.query.Matching.Need;
import org.broadsheet.search.query.Spelling.Alike;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Finds the posts that a reader means: those with all the words; where they are few,
 * those with words spelt alike after them; where there is none, those with some of the
 * words.
 */
@Service
public class Search {

	private static final float FIRST = 1000;

	private final ElasticsearchClient elasticsearch;

	private final Spelling spelling;

	private final SearchSettings settings;

	Search(ElasticsearchClient elasticsearch, Spelling spelling, SearchSettings settings) {
		this.elasticsearch = elasticsearch;
		this.spelling = spelling;
		this.settings = settings;
	}

	/**
	 * Answers a query.
	 * @throws IOException when the index is away
	 * @throws UnknownCursorException when the cursor was given for another query
	 */
	public SearchResult search(SearchQuery query) throws IOException {
		ParsedQuery parsed = QueryParser.parse(query.text());
		if (query.cursor() != null) {
			Cursor cursor = Cursor.decoded(query.cursor(), query, isScored(query, parsed));
			Alike alike = (cursor.way() == Way.ALIKE) ? this.spelling.alike(parsed) : null;
			return answer(query, parsed, cursor.way(), alike, cursor.after());
		}
		SearchResult exact = answer(query, parsed, Way.ALL, null, List.of());
		if (exact.total() > this.settings.little() || parsed.words().isEmpty()) {
			return exact;
		}
		return forgiving(query, parsed, exact);
	}

	private SearchResult forgiving(SearchQuery query, ParsedQuery parsed, SearchResult exact) throws IOException {
		Alike alike = this.spelling.alike(parsed);
		if (!alike.words().equals(parsed.words())) {
			SearchResult found = answer(query, parsed, Way.ALIKE, alike, List.of());
			if (found.total() > exact.total()) {
				return found;
			}
		}
		boolean some = exact.total() == 0 && parsed.words().size() > 1;
		return some ? answer(query, parsed, Way.SOME, null, List.of()) : exact;
	}

	private SearchResult answer(SearchQuery query, ParsedQuery parsed, Way way, @Nullable Alike alike,
			List<co.elastic.clients.elasticsearch._types.FieldValue> after) throws IOException {
		boolean scored = isScored(query, parsed);
		SearchRequest.Builder request = new SearchRequest.Builder().index(PostsIndex.ALIAS)
			.query(question(query, parsed, way, alike))
			.size(query.size())
			.trackTotalHits((track) -> track.enabled(true))
			.source((source) -> source.filter((filter) -> filter.includes(PostDocument.READ)));
		if (!after.isEmpty()) {
			request.searchAfter(after);
		}
		order(request, query.sort(), scored);
		Answers.facets(request);
		String marked = Matching.textToMark(parsed, alike);
		if (!marked.isBlank()) {
			Answers.passages(request, Matching.words(marked, Need.SOME));
		}
		SearchResponse<PostDocument> response = this.elasticsearch.search(request.build(), PostDocument.class);
		return result(query, response, way, alike);
	}

	private Query question(SearchQuery query, ParsedQuery parsed, Way way, @Nullable Alike alike) {
		Need need = (way == Way.SOME) ? Need.SOME : Need.ALL;
		Query exact = Matching.of(parsed, query.selection(), need, this.settings);
		if (alike == null) {
			return exact;
		}
		Query first = Query.of((any) -> any.constantScore((constant) -> constant.filter(exact).boost(FIRST)));
		Query near = Matching.of(alike.query(), query.selection(), Need.ALL, this.settings);
		return Query.of((any) -> any.bool((bool) -> bool.should(first, near).minimumShouldMatch("1")));
	}

	private static boolean isScored(SearchQuery query, ParsedQuery parsed) {
		return query.sort() == SearchQuery.Sort.RELEVANCE && !parsed.hasNoWords();
	}

	private static void order(SearchRequest.Builder request, SearchQuery.Sort sort, boolean scored) {
		if (scored) {
			request.sort((by) -> by.score((score) -> score.order(SortOrder.Desc)));
		}
		SortOrder order = (sort == SearchQuery.Sort.OLDEST) ? SortOrder.Asc : SortOrder.Desc;
		request.sort((by) -> by.field((field) -> field.field("publishedAt").order(order)));
		request.sort((by) -> by.field((field) -> field.field("id").order(SortOrder.Asc)));
	}

	private static SearchResult result(SearchQuery query, SearchResponse<PostDocument> response, Way way,
			@Nullable Alike alike) {
		List<SearchResult.Hit> hits = response.hits().hits().stream().map(Answers::hit).toList();
		String next = (hits.size() < query.size() || hits.isEmpty()) ? null
				: new Cursor(way, response.hits().hits().getLast().sort()).encoded(query);
		String better = (alike != null) ? Surface.of(alike.words(), hits).toLowerCase(Locale.ROOT) : null;
		return new SearchResult(Answers.totalOf(response), response.took(), hits, Answers.facets(response), better,
				way == Way.SOME, next);
	}

}
