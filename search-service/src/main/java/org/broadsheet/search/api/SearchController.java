package org.broadsheet.search.api;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.broadsheet.events.Slug;
import org.broadsheet.events.Tag;
import org.broadsheet.search.query.Article;
import org.broadsheet.search.query.Facet;
import org.broadsheet.search.query.Search;
import org.broadsheet.search.query.SearchQuery;
import org.broadsheet.search.query.SearchResult;
import org.broadsheet.search.query.Selection;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Searches as JSON. */
@RestController
class SearchController {

	private static final int LARGEST_PAGE = 100;

	private final Search search;

	SearchController(Search search) {
		this.search = search;
	}

	record Answer(long total, long tookMs, List<Found> hits, Map<String, List<Facet>> facets,
			@Nullable String didYouMean, boolean partial, @Nullable String next) {
	}

	record Found(String id, String url, String title, String excerpt, Map<String, List<String>> highlights,
			List<Tag> tags, String author, @Nullable String language, String publishedAt) {
	}

	@GetMapping("/api/search")
	ResponseEntity<Answer> search(@RequestParam(defaultValue = "") String q,
			@RequestParam(defaultValue = "") List<String> tag, @RequestParam(defaultValue = "all") String tags,
			@RequestParam(defaultValue = "") String author, @RequestParam(defaultValue = "") String language,
			@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to,
			@RequestParam(defaultValue = "relevance") String sort,
			@RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "10") String size)
			throws IOException {
		List<Slug> slugs = tag.stream().map(Slug::of).filter((each) -> !each.isEmpty()).toList();
		Selection selection = new Selection(slugs, !Parameters.isAny(tags), author.isBlank() ? null : Slug.of(author),
				Parameters.language(language), Parameters.day("from", from), Parameters.day("to", to));
		SearchResult result = this.search
			.search(new SearchQuery(q, selection, Parameters.sort(sort), Parameters.size(size, LARGEST_PAGE), cursor));
		ResponseEntity.BodyBuilder response = ResponseEntity.ok().cacheControl(CacheControl.noCache());
		if (result.next() != null) {
			response.header(HttpHeaders.LINK, "<" + addressOf(result.next()) + ">; rel=\"next\"");
		}
		return response.body(answer(result));
	}

	private static String addressOf(String cursor) {
		return ServletUriComponentsBuilder.fromCurrentRequest()
			.scheme(null)
			.host(null)
			.port(null)
			.replaceQueryParam("cursor", cursor)
			.build()
			.toUriString();
	}

	private static Answer answer(SearchResult result) {
		return new Answer(result.total(), result.tookMillis(),
				result.hits().stream().map(SearchController::found).toList(), result.facets(), result.didYouMean(),
				result.partial(), result.next());
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
