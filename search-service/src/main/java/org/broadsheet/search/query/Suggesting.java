package org.broadsheet.search.query;

import java.io.IOException;
import java.util.List;
import java.util.Objects;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import org.broadsheet.events.PostId;
import org.broadsheet.events.PublicAddress;
import org.broadsheet.events.Slug;
import org.broadsheet.search.index.PostsIndex;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/** Suggests posts and tags to a reader who is still typing. */
@Service
public class Suggesting {

	private static final Suggestions NONE = new Suggestions(List.of(), List.of());

	private final ElasticsearchClient elasticsearch;

	Suggesting(ElasticsearchClient elasticsearch) {
		this.elasticsearch = elasticsearch;
	}

	/**
	 * Posts and tags whose names have the words typed.
	 *
	 * @param tags most used first
	 */
	public record Suggestions(List<Suggested> posts, List<Facet> tags) {
	}

	/** A post by its title, with what tells it from others of that title. */
	public record Suggested(String title, String author, String path) {
	}

	record Source(Identity post) {
	}

	record Identity(PostId id, Slug slug, String title, String author) {
	}

	/**
	 * What has the words, the last of which may be but begun, accents not mattering: in
	 * one request, since the next letter is typed soon.
	 * @param size of each kind at most
	 * @throws IOException when the index is away
	 */
	public Suggestions suggest(String typed, int size) throws IOException {
		String words = QueryParser.parse(typed).text();
		if (words.isBlank() || size == 0) {
			return NONE;
		}
		Query titles = Query.of((query) -> query.bool((bool) -> bool.filter(Visible.now())
			.must((must) -> must
				.matchBoolPrefix((match) -> match.field("words.title").query(words).operator(Operator.And)))));
		SearchResponse<Source> response = this.elasticsearch.search((search) -> search.index(PostsIndex.ALIAS)
			.query(titles)
			.size(size)
			.trackTotalHits((track) -> track.enabled(false))
			.source((source) -> source
				.filter((filter) -> filter.includes("post.id", "post.slug", "post.title", "post.author")))
			.aggregations("all", tags(words, size)), Source.class);
		List<Suggested> posts = response.hits()
			.hits()
			.stream()
			.map(Hit::source)
			.filter(Objects::nonNull)
			.map((source) -> new Suggested(source.post().title(), source.post().author(),
					PublicAddress.of(source.post().slug(), source.post().id())))
			.toList();
		return new Suggestions(posts, tags(response));
	}

	// A label is "slug name": the words may begin at any word of the slug, which has no
	// sign that a regular expression knows.
	private static Aggregation tags(String words, int size) {
		String begun = Slug.of(words).value();
		return Aggregation.of((all) -> all.global((global) -> global)
			.aggregations("visible", (visible) -> visible.filter(Visible.now())
				.aggregations("tags", (tags) -> tags.terms((terms) -> terms.field("tagLabels")
					.size(size)
					.include((include) -> include.regexp(begun.isEmpty() ? "" : "([^ ]*-)?" + begun + ".*"))))));
	}

	private static List<Facet> tags(SearchResponse<?> response) {
		Aggregate visible = inside(response.aggregations().get("all")).global().aggregations().get("visible");
		return inside(inside(visible).filter().aggregations().get("tags")).sterms()
			.buckets()
			.array()
			.stream()
			.map((bucket) -> new Facet(bucket.key().stringValue(), bucket.key().stringValue(), bucket.docCount()))
			.map(PublishedPosts::split)
			.toList();
	}

	private static Aggregate inside(@Nullable Aggregate aggregate) {
		return Objects.requireNonNull(aggregate, "what was asked for is answered");
	}

}
