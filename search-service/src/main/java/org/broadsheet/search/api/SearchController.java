package org.broadsheet.search.api;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.broadsheet.events.Slug;
import org.broadsheet.events.Tag;
import org.broadsheet.search.query.Article;
import org.broadsheet.search.query.Facet;
import org.broadsheet.search.query.PublishedPosts;
import org.broadsheet.search.query.Search;
import org.broadsheet.search.query.SearchQuery;
import org.broadsheet.search.query.SearchResult;
import org.broadsheet.search.query.Selection;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Searches and lists as JSON. */
@RestController
class SearchController {

	private static final int LARGEST_PAGE = 100;

	private final Search search;

	private final PublishedPosts posts;

	SearchController(Search search, PublishedPosts posts) {
		this.search = search;
		this.posts = posts;
	}

	record Answer(long total, long tookMs, List<Found> hits, Map<String, List<Facet>> facets,
			@Nullable String didYouMean, boolean partial, @Nullable String next) {
	}

	record Found(String id, String url, String title, String excerpt, Map<String, List<String>> highlights,
			List<Tag> tags, String author, @Nullable String language, String publishedAt) {
	}

	@GetMapping("/api/search")
	Answer search(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") List<String> tag,
			@RequestParam(defaultValue = "") String author, @RequestParam(defaultValue = "") String language,
			@RequestParam(defaultValue = "relevance") String sort,
			@RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "10") int size)
			throws IOException {
		Selection selection = new Selection(tag.stream().filter((each) -> !each.isBlank()).map(Slug::of).toList(), true,
				author.isBlank() ? null : Slug.of(author), language.isBlank() ? null : language, null, null);
		SearchResult result = this.search.search(new SearchQuery(q, selection,
				SearchQuery.Sort.valueOf(sort.toUpperCase(Locale.ROOT)), Math.clamp(size, 0, LARGEST_PAGE), cursor));
		return new Answer(result.total(), result.tookMillis(),
				result.hits().stream().map(SearchController::found).toList(), result.facets(), result.didYouMean(),
				result.partial(), result.next());
	}

	@GetMapping("/api/tags")
	List<Facet> tags() throws IOException {
		return this.posts.tags(1000);
	}

	private static Found found(SearchResult.Hit hit) {
		Article article = hit.article();
		return new Found(article.post().id().value(), article.post().path(), article.post().title(),
				article.rendering().excerptText(), Map.of("title", List.of(hit.titleHtml()), "body", hit.passages()),
				article.post().tags(), article.post().author(),
				(article.post().language() != null) ? article.post().language().value() : null,
				String.valueOf(article.post().publishedAt()));
	}

}
