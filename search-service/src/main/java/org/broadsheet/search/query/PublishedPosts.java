package org.broadsheet.search.query;

import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import org.broadsheet.events.PostId;
import org.broadsheet.events.ShortId;
import org.broadsheet.events.Slug;
import org.broadsheet.search.index.PostDocument;
import org.broadsheet.search.index.PostsIndex;

import org.springframework.stereotype.Service;

/**
 * The posts that readers may see now, as lists and one by one. Every method throws an
 * {@link IOException} or an ElasticsearchException when the index is away.
 */
@Service
public class PublishedPosts {

	/** As far as lists can be paged by number; beyond it, the API pages by cursor. */
	public static final int REACHABLE = 10_000;

	private static final int MANY = 1000;

	private final ElasticsearchClient elasticsearch;

	PublishedPosts(ElasticsearchClient elasticsearch) {
		this.elasticsearch = elasticsearch;
	}

	/**
	 * A page of the selected posts, newest first.
	 * @param number from 1; a page beyond the last is empty
	 * @param size 1 to 100
	 */
	public Page newest(Selection selection, int number, int size) throws IOException {
		long from = (number - 1L) * size;
		if (from + size > REACHABLE) {
			return new Page(List.of(), number, size, count(selection));
		}
		SearchResponse<PostDocument> response = search(new SearchRequest.Builder().query(all(Visible.of(selection)))
			.from((int) from)
			.size(size)
			.trackTotalHits((track) -> track.enabled(true))
			.sort((sort) -> sort.field((field) -> field.field("publishedAt").order(SortOrder.Desc)))
			.sort((sort) -> sort.field((field) -> field.field("id").order(SortOrder.Asc))));
		return new Page(articles(response), number, size, Answers.totalOf(response));
	}

	/** What stands at the address that ends with a short id. */
	public Lookup find(ShortId shortId) throws IOException {
		Query query = Query.of((any) -> any.term((term) -> term.field("shortId").value(shortId.value())));
		SearchResponse<PostDocument> response = search(new SearchRequest.Builder().query(query).size(1));
		return documents(response).stream().findFirst().map(PublishedPosts::lookup).orElse(new Lookup.Unknown());
	}

	/** The article published next after another. */
	public Optional<Article> after(Article article) throws IOException {
		return neighbour(article, SortOrder.Asc);
	}

	/** The article published last before another. */
	public Optional<Article> before(Article article) throws IOException {
		return neighbour(article, SortOrder.Desc);
	}

	/** Articles much like another, most alike first; they come without their bodies. */
	public List<Article> related(Article article, int size) throws IOException {
		String id = article.post().id().value();
		String analysis = PostDocument.analysisOf(article.post().language());
		List<Query> alike = new ArrayList<>();
		alike.add(Query.of((any) -> any
			.moreLikeThis((more) -> more.fields("title." + analysis, "tagNames." + analysis, "body." + analysis)
				.like((like) -> like.document((document) -> document.index(PostsIndex.ALIAS).id(id)))
				.minTermFreq(1)
				.minDocFreq(2)
				.maxQueryTerms(25)
				.minimumShouldMatch("20%"))));
		article.post()
			.tags()
			.forEach((tag) -> alike
				.add(Query.of((any) -> any.term((term) -> term.field("tags").value(tag.slug().value())))));
		return listed(size,
				Query.of((query) -> query.bool((bool) -> bool.should(alike)
					.minimumShouldMatch("1")
					.mustNot((not) -> not.ids((ids) -> ids.values(id)))
					.filter(Visible.now()))));
	}

	/** Those of some posts that readers may see; they come without their bodies. */
	public List<Article> visible(Collection<PostId> some) throws IOException {
		List<String> ids = some.stream().map(PostId::value).toList();
		return listed(ids.size(), Visible.of(ids));
	}

	private List<Article> listed(int size, Query query) throws IOException {
		SearchResponse<Listed> response = this.elasticsearch.search((search) -> search.index(PostsIndex.ALIAS)
			.query(query)
			.trackTotalHits((track) -> track.enabled(false))
			.source((source) -> source.filter((filter) -> filter.includes(Listed.READ)))
			.size(size), Listed.class);
		return response.hits().hits().stream().map(Hit::source).filter(Objects::nonNull).map(Listed::article).toList();
	}

	/** The tags of the visible posts, most used first. */
	public List<Facet> tags(int size) throws IOException {
		return labels("tagLabels", size).stream().map(PublishedPosts::split).toList();
	}

	/**
	 * The authors of the visible posts, who wrote most first; the value is the folded
	 * name.
	 */
	public List<Facet> authors(int size) throws IOException {
		return labels("authorLabel", size).stream()
			.map((label) -> new Facet(Slug.of(label.name()).value(), label.name(), label.count()))
			.toList();
	}

	/**
	 * The months in which something was published, newest first; the value is such as
	 * {@code 2024-03}.
	 */
	public List<Facet> months() throws IOException {
		SearchResponse<PostDocument> response = search(new SearchRequest.Builder().query(Visible.now())
			.size(0)
			.aggregations("months",
					(months) -> months.dateHistogram((histogram) -> histogram.field("publishedAt")
						.calendarInterval(CalendarInterval.Month)
						.format("uuuu-MM")
						.minDocCount(1))));
		return Objects.requireNonNull(response.aggregations().get("months"))
			.dateHistogram()
			.buckets()
			.array()
			.reversed()
			.stream()
			.map((bucket) -> {
				String month = Objects.requireNonNull(bucket.keyAsString());
				return new Facet(month, month, bucket.docCount());
			})
			.toList();
	}

	/** The selection of a month. */
	public static Selection of(YearMonth month) {
		return Selection.between(month.atDay(1), month.atEndOfMonth());
	}

	private List<Facet> labels(String field, int size) throws IOException {
		SearchResponse<PostDocument> response = search(new SearchRequest.Builder().query(Visible.now())
			.size(0)
			.aggregations("labels",
					(labels) -> labels.terms((terms) -> terms.field(field).size(Math.min(size, MANY)))));
		return Answers.terms(response, "labels");
	}

	// A label is "slug name": one key for both, and a slug has no space.
	static Facet split(Facet label) {
		int space = label.value().indexOf(' ');
		return new Facet(label.value().substring(0, space), label.value().substring(space + 1), label.count());
	}

	private Optional<Article> neighbour(Article article, SortOrder order) throws IOException {
		String moment = String.valueOf(article.post().publishedAt());
		SearchRequest.Builder request = new SearchRequest.Builder().query(Visible.now())
			.size(1)
			.sort((sort) -> sort.field((field) -> field.field("publishedAt").order(order)))
			.sort((sort) -> sort
				.field((field) -> field.field("id").order((order == SortOrder.Asc) ? SortOrder.Desc : SortOrder.Asc)))
			.searchAfter((after) -> after.stringValue(moment))
			.searchAfter((after) -> after.stringValue(article.post().id().value()));
		return articles(search(request)).stream().findFirst();
	}

	private long count(Selection selection) throws IOException {
		return this.elasticsearch.count((count) -> count.index(PostsIndex.ALIAS).query(all(Visible.of(selection))))
			.count();
	}

	private SearchResponse<PostDocument> search(SearchRequest.Builder request) throws IOException {
		return this.elasticsearch.search(request.index(PostsIndex.ALIAS)
			.source((source) -> source.filter((filter) -> filter.includes(PostDocument.READ)))
			.build(), PostDocument.class);
	}

	private static Query all(List<Query> filters) {
		return Query.of((query) -> query.bool((bool) -> bool.filter(filters)));
	}

	private static List<PostDocument> documents(SearchResponse<PostDocument> response) {
		return response.hits().hits().stream().map(Hit::source).filter(Objects::nonNull).toList();
	}

	static List<Article> articles(SearchResponse<PostDocument> response) {
		return documents(response).stream().map(PublishedPosts::article).toList();
	}

	static Lookup lookup(PostDocument document) {
		if (document.deleted()) {
			return new Lookup.Gone();
		}
		boolean visible = document.publishedAt() != null && !document.publishedAt().isAfter(Instant.now());
		return visible ? new Lookup.Found(article(document)) : new Lookup.Unknown();
	}

	private static Article article(PostDocument document) {
		if (document.post() == null || document.rendering() == null) {
			throw new IllegalStateException("a visible post without text: " + document.id());
		}
		return new Article(document.post(), document.rendering());
	}

}
