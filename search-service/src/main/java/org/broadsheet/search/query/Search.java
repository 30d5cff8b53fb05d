package org.broadsheet.search.query;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import org.broadsheet.search.index.PostsIndex;
import org.broadsheet.search.query.Cursor.Way;
import org.broadsheet.search.query.Spelling.Alike;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Finds the posts that a reader means: those with all the words; where they are few,
 * those with words spelt alike after them; where there is none, and where the words are
 * so many that they are a question, those with some of the words after them.
 */
@Service
public class Search {

	private static final int ENOUGH = 10;

	private final ElasticsearchClient elasticsearch;

	private final Spelling spelling;

	private final Questions questions;

	private final SearchSettings settings;

	Search(ElasticsearchClient elasticsearch, Spelling spelling, Questions questions, SearchSettings settings) {
		this.elasticsearch = elasticsearch;
		this.spelling = spelling;
		this.questions = questions;
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
			Alike alike = cursor.way().isAlike() ? this.spelling.alike(parsed, isQuestion(parsed)) : null;
			return answer(query, parsed, cursor.way(), alike, cursor);
		}
		SearchResult exact = answer(query, parsed, Way.ALL, null, null);
		boolean question = isQuestion(parsed);
		if (parsed.words().isEmpty() || exact.total() > (question ? ENOUGH : this.settings.little())) {
			return exact;
		}
		return forgiving(query, parsed, exact, question);
	}

	private SearchResult forgiving(SearchQuery query, ParsedQuery parsed, SearchResult exact, boolean question)
			throws IOException {
		// Words of a question that a post has together are spelt as they are meant.
		boolean doubtful = exact.total() == 0 || (!question && exact.total() <= this.settings.little());
		Alike alike = doubtful ? this.spelling.alike(parsed, question) : null;
		boolean other = alike != null && !alike.words().equals(parsed.words());
		if (other && !question) {
			SearchResult found = answer(query, parsed, Way.ALIKE, alike, null);
			if (found.total() > exact.total()) {
				return found;
			}
		}
		if (!question && (exact.total() > 0 || parsed.words().size() < 2)) {
			return exact;
		}
		return answer(query, parsed, other ? Way.SOME_ALIKE : Way.SOME, other ? alike : null, null);
	}

	private SearchResult answer(SearchQuery query, ParsedQuery parsed, Way way, @Nullable Alike alike,
			@Nullable Cursor cursor) throws IOException {
		Question question = this.questions.of(query, parsed, way, alike);
		SearchRequest.Builder request = new SearchRequest.Builder().index(PostsIndex.ALIAS)
			.query(question.posts())
			.size(query.size())
			.trackTotalHits((track) -> track.enabled(true))
			.source((source) -> source.filter((filter) -> filter.includes(Listed.READ)));
		if (cursor != null) {
			request.searchAfter(cursor.after());
		}
		order(request, query.sort(), isScored(query, parsed));
		Answers.facets(request, query.facets());
		Query marked = question.marked();
		if (marked != null) {
			Answers.passages(request, marked);
		}
		return result(query, this.elasticsearch.search(request.build(), Listed.class), way, alike, cursor);
	}

	private boolean isQuestion(ParsedQuery parsed) {
		return parsed.tellingWords() >= this.settings.question();
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

	private static SearchResult result(SearchQuery query, SearchResponse<Listed> response, Way way,
			@Nullable Alike alike, @Nullable Cursor cursor) {
		List<Hit<Listed>> found = response.hits().hits();
		List<SearchResult.Hit> hits = found.stream().map(Answers::hit).toList();
		boolean partial = (cursor != null) ? cursor.partial()
				: way.isPartial() && found.stream().noneMatch(Search::isComplete);
		String next = (hits.size() < query.size() || hits.isEmpty()) ? null
				: new Cursor(way, partial, found.getLast().sort()).encoded(query);
		String better = (alike != null) ? Surface.of(alike.words(), hits).toLowerCase(Locale.ROOT) : null;
		return new SearchResult(Answers.totalOf(response), response.took(), hits,
				Answers.facets(response, query.facets()), better, partial, next);
	}

	// Those come first where the order is by relevance.
	private static boolean isComplete(Hit<Listed> hit) {
		return hit.matchedQueries().containsKey(Matching.COMPLETE);
	}

}
