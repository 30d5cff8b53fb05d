package org.broadsheet.search.api;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import org.broadsheet.events.Tag;
import org.broadsheet.search.query.Facet;
import org.broadsheet.search.query.FoundPost;
import org.broadsheet.search.query.Search;
import org.broadsheet.search.query.SearchResult;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Searches as JSON. */
@RestController
class SearchController {

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
	@SearchParameters
	ResponseEntity<Answer> search(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
			HttpServletRequest request) throws IOException {
		SearchResult result = this.search.search(new Asked(parameters).query());
		ResponseEntity.BodyBuilder response = ResponseEntity.ok();
		if (result.next() != null) {
			response.header(HttpHeaders.LINK, "<" + addressOf(request, result.next()) + ">; rel=\"next\"");
		}
		return response.body(answer(result));
	}

	private static String addressOf(HttpServletRequest request, String cursor) {
		String asked = Objects.requireNonNullElse(request.getQueryString(), "");
		return Stream
			.concat(Arrays.stream(asked.split("&")).filter((each) -> !each.isEmpty() && !each.startsWith("cursor=")),
					Stream.of("cursor=" + cursor))
			.collect(Collectors.joining("&", request.getRequestURI() + "?", ""));
	}

	private static Answer answer(SearchResult result) {
		return new Answer(result.total(), result.tookMillis(),
				result.hits().stream().map(SearchController::found).toList(), result.facets(), result.didYouMean(),
				result.partial(), result.next());
	}

	private static Found found(SearchResult.Hit hit) {
		FoundPost.Named post = hit.found().post();
		return new Found(post.id().value(), post.path(), post.title(), hit.found().rendering().summary(),
				Map.of("title", List.of(hit.titleHtml()), "body", hit.passages()), post.tags(), post.author(),
				(post.language() != null) ? post.language().value() : null, post.publishedAt().toString());
	}

}
