package org.broadsheet.search.query;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import org.broadsheet.events.Slug;
import org.broadsheet.search.index.PostDocument;
import org.broadsheet.search.index.PostsIndex;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.web.util.HtmlUtils;

/** Finds the posts that a reader means. */
@Service
public class Search {

	// No text holds these two: they are of Unicode's private use.
	private static final String MARK = "\uE000";

	private static final String UNMARK = "\uE001";

	private static final List<String> FIELDS = Stream
		.of(PostDocument.inAllAnalyses("title", 4), PostDocument.inAllAnalyses("tagNames", 2),
				PostDocument.inAllAnalyses("headings", 2), PostDocument.inAllAnalyses("body", 1),
				List.of("words.title^2", "words.body", "words.code^0.5"))
		.flatMap(List::stream)
		.toList();

	private final ElasticsearchClient elasticsearch;

	Search(ElasticsearchClient elasticsearch) {
		this.elasticsearch = elasticsearch;
	}

	/**
	 * Answers a query.
	 * @throws IOException when the index is away
	 */
	public SearchResult search(SearchQuery query) throws IOException {
		SearchRequest.Builder request = new SearchRequest.Builder().index(PostsIndex.ALIAS)
			.query(matching(query))
			.size(query.size())
			.trackTotalHits((track) -> track.enabled(true))
			.source((source) -> source.filter((filter) -> filter.includes(PostDocument.READ)))
			.highlight((highlight) -> highlight.preTags(MARK)
				.postTags(UNMARK)
				.requireFieldMatch(false)
				.fields(co.elastic.clients.util.NamedValue.of("title.*", of(0)),
						co.elastic.clients.util.NamedValue.of("body.*", of(2))));
		order(request, query);
		facets(request);
		if (query.cursor() != null) {
			request.searchAfter(decoded(query.cursor()));
		}
		return result(query, this.elasticsearch.search(request.build(), PostDocument.class));
	}

	private static co.elastic.clients.elasticsearch.core.search.HighlightField of(int fragments) {
		return co.elastic.clients.elasticsearch.core.search.HighlightField
			.of((field) -> field.numberOfFragments(fragments).fragmentSize(160));
	}

	private static Query matching(SearchQuery query) {
		List<Query> filters = Visible.of(query.selection());
		if (query.text().isBlank()) {
			return Query.of((any) -> any.bool((bool) -> bool.filter(filters)));
		}
		return Query.of((any) -> any.bool((bool) -> bool.filter(filters)
			.must((must) -> must.multiMatch((match) -> match.query(query.text())
				.fields(FIELDS)
				.type(TextQueryType.CrossFields)
				.operator(Operator.And)))));
	}

	private static void order(SearchRequest.Builder request, SearchQuery query) {
		if (query.sort() == SearchQuery.Sort.RELEVANCE && !query.text().isBlank()) {
			request.sort((sort) -> sort.score((score) -> score.order(SortOrder.Desc)));
		}
		SortOrder order = (query.sort() == SearchQuery.Sort.OLDEST) ? SortOrder.Asc : SortOrder.Desc;
		request.sort((sort) -> sort.field((field) -> field.field("publishedAt").order(order)));
		request.sort((sort) -> sort.field((field) -> field.field("id").order(SortOrder.Asc)));
	}

	private static void facets(SearchRequest.Builder request) {
		request.aggregations("tags", (any) -> any.terms((terms) -> terms.field("tagLabels").size(30)))
			.aggregations("authors", (any) -> any.terms((terms) -> terms.field("authorLabel").size(20)))
			.aggregations("languages", (any) -> any.terms((terms) -> terms.field("language").size(20)))
			.aggregations("years",
					(any) -> any.dateHistogram((years) -> years.field("publishedAt")
						.calendarInterval(CalendarInterval.Year)
						.format("uuuu")
						.minDocCount(1)));
	}

	private static SearchResult result(SearchQuery query, SearchResponse<PostDocument> response) {
		List<SearchResult.Hit> hits = response.hits().hits().stream().map(Search::hit).toList();
		String next = (hits.size() < query.size() || hits.isEmpty()) ? null
				: encoded(response.hits().hits().getLast().sort());
		long total = (response.hits().total() != null) ? response.hits().total().value() : 0;
		return new SearchResult(total, response.took(), hits, facets(response), null, false, next);
	}

	private static SearchResult.Hit hit(co.elastic.clients.elasticsearch.core.search.Hit<PostDocument> hit) {
		PostDocument document = Objects.requireNonNull(hit.source());
		Article article = new Article(Objects.requireNonNull(document.post()),
				Objects.requireNonNull(document.rendering()));
		String title = passages(hit.highlight(), "title.").stream()
			.findFirst()
			.orElse(HtmlUtils.htmlEscape(article.post().title()));
		return new SearchResult.Hit(article, title, passages(hit.highlight(), "body."));
	}

	private static List<String> passages(Map<String, List<String>> highlights, String field) {
		return highlights.entrySet()
			.stream()
			.filter((each) -> each.getKey().startsWith(field))
			.flatMap((each) -> each.getValue().stream())
			.map((text) -> HtmlUtils.htmlEscape(text).replace(MARK, "<mark>").replace(UNMARK, "</mark>"))
			.toList();
	}

	private static Map<String, List<Facet>> facets(SearchResponse<PostDocument> response) {
		Map<String, List<Facet>> facets = new LinkedHashMap<>();
		facets.put("tags", terms(response, "tags").stream().map(PublishedPosts::split).toList());
		facets.put("authors",
				terms(response, "authors").stream()
					.map((author) -> new Facet(Slug.of(author.name()).value(), author.name(), author.count()))
					.toList());
		facets.put("years",
				Objects.requireNonNull(response.aggregations().get("years"))
					.dateHistogram()
					.buckets()
					.array()
					.reversed()
					.stream()
					.map((year) -> new Facet(String.valueOf(year.keyAsString()), String.valueOf(year.keyAsString()),
							year.docCount()))
					.toList());
		facets.put("languages", terms(response, "languages"));
		return facets;
	}

	private static List<Facet> terms(SearchResponse<PostDocument> response, String name) {
		return Objects.requireNonNull(response.aggregations().get(name))
			.sterms()
			.buckets()
			.array()
			.stream()
			.map((bucket) -> new Facet(bucket.key().stringValue(), bucket.key().stringValue(), bucket.docCount()))
			.toList();
	}

	private static String encoded(List<FieldValue> sort) {
		String text = String.join("\n", sort.stream().map(FieldValue::_toJsonString).toList());
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

	private static List<FieldValue> decoded(@Nullable String cursor) {
		String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
		return Stream.of(text.split("\n", -1)).map(FieldValue::of).toList();
	}

}
