package org.broadsheet.search.query;

import java.io.IOException;
import java.util.List;
import java.util.Objects;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.MsearchResponse;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import org.broadsheet.events.PostId;
import org.broadsheet.events.PublicAddress;
import org.broadsheet.events.Slug;
import org.broadsheet.search.index.PostsIndex;

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
		MsearchResponse<Source> response = this.elasticsearch.msearch(
				(both) -> both.index(PostsIndex.ALIAS).searches(titles(words, size), tags(words, size)), Source.class);
		List<Facet> tags = Answers.terms(answer(response, 1), "tags").stream().map(PublishedPosts::split).toList();
		return new Suggestions(posts(answer(response, 0)), tags);
	}

	private static RequestItem titles(String words, int size) {
		Query begun = Query.of((query) -> query
			.matchBoolPrefix((match) -> match.field("words.title").query(words).operator(Operator.And)));
		return RequestItem.of((item) -> item.header((header) -> header)
			.body((search) -> search.query((query) -> query.bool((bool) -> bool.filter(Visible.now()).must(begun)))
				.size(size)
				.trackTotalHits((track) -> track.enabled(false))
				.source((source) -> source
					.filter((filter) -> filter.includes("post.id", "post.slug", "post.title", "post.author")))));
	}

	// A label is "slug name": the words may begin at any word of the slug, which has no
	// sign that a regular expression knows. Only posts of such tags are looked at, by the
	// slugs alone, for labels are only counted: what looking at all costs grows with the
	// blog.
	private static RequestItem tags(String words, int size) {
		String slug = Slug.of(words).value();
		String begun = slug.isEmpty() ? "" : "([^ ]*-)?" + slug + ".*";
		Query tagged = Query.of((query) -> query.regexp((regexp) -> regexp.field("tags").value(begun)));
		return RequestItem.of((item) -> item.header((header) -> header)
			.body((search) -> search.query((query) -> query.bool((bool) -> bool.filter(Visible.now(), tagged)))
				.size(0)
				.trackTotalHits((track) -> track.enabled(false))
				.aggregations("tags", (tags) -> tags.terms(
						(terms) -> terms.field("tagLabels").size(size).include((include) -> include.regexp(begun))))));
	}

	private static MultiSearchItem<Source> answer(MsearchResponse<Source> response, int index) {
		MultiSearchResponseItem<Source> answer = response.responses().get(index);
		if (answer.isFailure()) {
			throw new ElasticsearchException("msearch", answer.failure());
		}
		return answer.result();
	}

	private static List<Suggested> posts(MultiSearchItem<Source> titles) {
		return titles.hits()
			.hits()
			.stream()
			.map(Hit::source)
			.filter(Objects::nonNull)
			.map((source) -> new Suggested(source.post().title(), source.post().author(),
					PublicAddress.of(source.post().slug(), source.post().id())))
			.toList();
	}

}
