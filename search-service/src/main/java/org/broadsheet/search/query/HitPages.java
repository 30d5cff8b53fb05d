package org.broadsheet.search.query;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import org.broadsheet.events.ShortId;
import org.broadsheet.search.index.PostsIndex;
import org.broadsheet.search.query.Cursor.Way;
import org.broadsheet.search.query.Spelling.Alike;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Pages of hits, the first and those that follow. Where the order is by time, one goes on
 * behind the last hit of the one before. Where it is by relevance, all after the first
 * are taken from one view of the index, without what the first page showed.
 */
@Component
class HitPages {

	private final ElasticsearchClient elasticsearch;

	private final Views views;

	private final Questions questions;

	HitPages(ElasticsearchClient elasticsearch, Views views, Questions questions) {
		this.elasticsearch = elasticsearch;
		this.views = views;
		this.questions = questions;
	}

	/**
	 * The page that a query asks for.
	 * @param way how its hits are found
	 * @param alike the words spelt alike, where the way asks for them
	 * @param cursor where the page before ended, or null for the first
	 */
	SearchResult answer(SearchQuery query, ParsedQuery parsed, Way way, @Nullable Alike alike, @Nullable Cursor cursor)
			throws IOException {
		Question question = this.questions.of(query, parsed, way, alike);
		boolean scored = isScored(query, parsed);
		if (scored && cursor != null) {
			return following(query, question, alike, cursor);
		}
		SearchRequest.Builder request = asked(query, question.posts(), scored).index(PostsIndex.ALIAS);
		Answers.texts(request, question);
		if (cursor != null) {
			request.searchAfter(cursor.searchAfter());
		}
		SearchResponse<FoundPost> response = this.elasticsearch.search(request.build(), FoundPost.class);
		List<Hit<FoundPost>> hits = response.hits().hits();
		boolean partial = (cursor != null) ? cursor.partial()
				: way.isPartial() && hits.stream().noneMatch(HitPages::isComplete);
		long total = Answers.totalOf(response);
		Cursor next = isLast(query, hits) ? null : Cursor.of(query, way, partial, total,
				scored ? shortIds(hits) : List.of(), scored ? List.of() : hits.getLast().sort());
		return result(query, response, total, hits, alike, partial, next);
	}

	// What was withdrawn since the first page is not shown, though the view has it.
	private SearchResult following(SearchQuery query, Question question, @Nullable Alike alike, Cursor cursor)
			throws IOException {
		SearchResponse<Void> found = this.views.search(() -> ordered(query, question.posts(), cursor), cursor.view());
		List<Hit<Void>> order = found.hits().hits();
		Cursor next = isLast(query, order) ? null
				: cursor.moved(Objects.requireNonNull(found.pitId()), order.getLast().sort());
		return result(query, found, cursor.total(), asTheyAreNow(order, question), alike, cursor.partial(), next);
	}

	private static SearchRequest.Builder ordered(SearchQuery query, Query posts, Cursor cursor) {
		List<FieldValue> shown = cursor.shown().stream().map(ShortId::value).map(FieldValue::of).toList();
		// After the query, so that facets count what was shown before, too.
		SearchRequest.Builder request = asked(query, posts, true).source((source) -> source.fetch(false))
			.postFilter((filter) -> filter.bool((others) -> others
				.mustNot((not) -> not.terms((terms) -> terms.field("shortId").terms((of) -> of.value(shown))))));
		return cursor.after().isEmpty() ? request : request.searchAfter(cursor.searchAfter());
	}

	private List<Hit<FoundPost>> asTheyAreNow(List<Hit<Void>> order, Question question) throws IOException {
		List<String> ids = order.stream().map(Hit::id).filter(Objects::nonNull).toList();
		SearchRequest.Builder request = new SearchRequest.Builder().index(PostsIndex.ALIAS)
			.size(ids.size())
			.query(Visible.of(ids));
		Answers.texts(request, question);
		return this.elasticsearch.search(request.build(), FoundPost.class)
			.hits()
			.hits()
			.stream()
			.sorted(Comparator.comparingInt((hit) -> ids.indexOf(hit.id())))
			.toList();
	}

	private static SearchRequest.Builder asked(SearchQuery query, Query posts, boolean scored) {
		SearchRequest.Builder request = new SearchRequest.Builder().query(posts)
			.size(query.size())
			.trackTotalHits((track) -> track.enabled(true));
		order(request, query.sort(), scored);
		Answers.facets(request, query.facets());
		return request;
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

	private static SearchResult result(SearchQuery query, SearchResponse<?> found, long total,
			List<Hit<FoundPost>> shown, @Nullable Alike alike, boolean partial, @Nullable Cursor next) {
		List<SearchResult.Hit> hits = shown.stream().map(Answers::hit).toList();
		String better = (alike != null) ? Surface.of(alike.words(), hits).toLowerCase(Locale.ROOT) : null;
		return new SearchResult(total, found.took(), hits, Answers.facets(found, query.facets()), better, partial,
				(next != null) ? next.encoded() : null);
	}

	private static boolean isLast(SearchQuery query, List<? extends Hit<?>> hits) {
		return hits.isEmpty() || hits.size() < query.size();
	}

	private static List<ShortId> shortIds(List<Hit<FoundPost>> hits) {
		return hits.stream()
			.map(Hit::source)
			.filter(Objects::nonNull)
			.map((found) -> ShortId.of(found.post().id()))
			.toList();
	}

	// Those come first where the order is by relevance.
	private static boolean isComplete(Hit<FoundPost> hit) {
		return hit.matchedQueries().containsKey(Matching.COMPLETE);
	}

}
