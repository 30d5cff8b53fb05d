package org.broadsheet.search.api;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.broadsheet.events.Slug;
import org.broadsheet.events.Tag;
import org.broadsheet.search.query.Article;
import org.broadsheet.search.query.Facet;
import org.broadsheet.search.query.Search;
import org.broadsheet.search.query.SearchQuery;
import org.broadsheet.search.query.SearchResult;
import org.broadsheet.search.query.Selection;
import org.jspecify.annotations.Nullable;

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

	@Operation(summary = "Search", description = SearchDocumentation.QUERY_LANGUAGE)
	@ApiResponse(responseCode = "200", description = "The hits, best first",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = Answer.class),
					examples = @ExampleObject(SearchDocumentation.ANSWER)))
	@ApiResponse(responseCode = "400", description = "A parameter cannot be read; the problem names it in `field`",
			content = @Content(mediaType = "application/problem+json",
					examples = @ExampleObject(SearchDocumentation.UNREADABLE)))
	@ApiResponse(responseCode = "503", description = "The index is away; `Retry-After` says when to ask again",
			content = @Content(mediaType = "application/problem+json"))
	@GetMapping(value = "/api/search", produces = "application/json")
	ResponseEntity<Answer> search(
			@Parameter(description = "What to search for",
					example = "médiation \"en ligne\" -école") @RequestParam(defaultValue = "") String q,
			@Parameter(description = "Tags by slug, several allowed",
					example = "numerique") @RequestParam(defaultValue = "") List<String> tag,
			@Parameter(description = "Whether a post needs all of the tags or any: `all` or `any`") @RequestParam(
					defaultValue = "all") String tags,
			@Parameter(description = "An author by name or slug",
					example = "zoe-dupont") @RequestParam(defaultValue = "") String author,
			@Parameter(description = "A language, as in BCP 47",
					example = "fr") @RequestParam(defaultValue = "") String language,
			@Parameter(description = "The first day, in UTC",
					example = "2024-02-29") @RequestParam(defaultValue = "") String from,
			@Parameter(description = "The last day, in UTC",
					example = "2024-12-31") @RequestParam(defaultValue = "") String to,
			@Parameter(description = "`relevance`, `newest` or `oldest`") @RequestParam(
					defaultValue = "relevance") String sort,
			@Parameter(description = "The facets to count: some of `tags`, `authors`, `years` and `languages`, or "
					+ "`none`") @RequestParam(defaultValue = "tags,authors,years,languages") List<String> facets,
			@Parameter(description = "`next` of the page before") @RequestParam(
					required = false) @Nullable String cursor,
			@Parameter(description = "Hits wanted, 0 to 100; more is 100",
					example = "10") @RequestParam(defaultValue = "10") String size)
			throws IOException {
		List<Slug> slugs = tag.stream().map(Slug::of).filter((each) -> !each.isEmpty()).toList();
		Selection selection = new Selection(slugs, !Parameters.isAny(tags), author.isBlank() ? null : Slug.of(author),
				Parameters.language(language), Parameters.day("from", from), Parameters.day("to", to));
		SearchResult result = this.search.search(new SearchQuery(q, selection, Parameters.sort(sort),
				Parameters.size(size, LARGEST_PAGE), cursor, Parameters.facets(facets)));
		ResponseEntity.BodyBuilder response = ResponseEntity.ok();
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
		return new Found(article.post().id().value(), article.post().path(), article.post().title(), article.summary(),
				Map.of("title", List.of(hit.titleHtml()), "body", hit.passages()), article.post().tags(),
				article.post().author(), (article.post().language() != null) ? article.post().language().value() : null,
				String.valueOf(article.post().publishedAt()));
	}

}
