package org.broadsheet.search.api;

import java.io.IOException;
import java.net.URI;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.broadsheet.events.Post;
import org.broadsheet.events.Rendering;
import org.broadsheet.events.ShortId;
import org.broadsheet.search.query.Article;
import org.broadsheet.search.query.Facet;
import org.broadsheet.search.query.Lookup;
import org.broadsheet.search.query.PublishedPosts;
import org.broadsheet.search.query.Suggesting;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Articles, what is like them, tags, and suggestions while a reader types. */
@RestController
class PostsController {

	private static final int MOST_TAGS = 1000;

	private static final int MOST_RELATED = 20;

	private static final int MOST_SUGGESTIONS = 20;

	private final PublishedPosts posts;

	private final Suggesting suggesting;

	PostsController(PublishedPosts posts, Suggesting suggesting) {
		this.posts = posts;
		this.suggesting = suggesting;
	}

	/** An article whole, or, in lists, what stands for it. */
	record ArticleAnswer(String id, String url, String title, String excerpt, @Nullable String html,
			@Nullable List<Rendering.Heading> tableOfContents, List<org.broadsheet.events.Tag> tags, String author,
			@Nullable String language, String publishedAt, String updatedAt, int readingMinutes,
			Rendering.@Nullable Image leadImage) {

		static ArticleAnswer of(Article article, boolean whole) {
			Post post = article.post();
			Rendering rendering = article.rendering();
			return new ArticleAnswer(post.id().value(), post.path(), post.title(), article.summary(),
					whole ? rendering.html() : null, whole ? rendering.tableOfContents() : null, post.tags(),
					post.author(), (post.language() != null) ? post.language().value() : null,
					String.valueOf(post.publishedAt()), post.updatedAt().toString(), rendering.readingMinutes(),
					rendering.leadImage());
		}

	}

	record Suggestions(List<Suggested> posts, List<Facet> tags) {
	}

	record Suggested(String title, String url) {
	}

	@Operation(summary = "One article",
			description = "By the last part of its address. Only what follows the last "
					+ "hyphen counts, so that an address with an old title still leads here.")
	@ApiResponse(responseCode = "200", description = "The article with its HTML, safe to show")
	@ApiResponse(responseCode = "404", description = "There is none that readers may see",
			content = @Content(mediaType = "application/problem+json"))
	@ApiResponse(responseCode = "410", description = "It was deleted",
			content = @Content(mediaType = "application/problem+json"))
	@GetMapping(value = "/api/posts/{slug}", produces = "application/json")
	ArticleAnswer post(@Parameter(example = "mon-billet-4k2j9x7q0zbd") @PathVariable String slug) throws IOException {
		return ArticleAnswer.of(articleAt(slug), true);
	}

	@Operation(summary = "Related articles", description = "Those most like an article, by their words and tags.")
	@GetMapping(value = "/api/posts/{slug}/related", produces = "application/json")
	List<ArticleAnswer> related(@Parameter(example = "mon-billet-4k2j9x7q0zbd") @PathVariable String slug,
			@Parameter(description = "0 to 20; more is 20") @RequestParam(defaultValue = "5") String size)
			throws IOException {
		return this.posts.related(articleAt(slug), Parameters.size(size, MOST_RELATED))
			.stream()
			.map((article) -> ArticleAnswer.of(article, false))
			.toList();
	}

	@Operation(summary = "All tags", description = "Most used first, with the number of articles under each.")
	@GetMapping(value = "/api/tags", produces = "application/json")
	List<Facet> tags() throws IOException {
		return this.posts.tags(MOST_TAGS);
	}

	@Operation(summary = "Suggestions while typing",
			description = "Posts whose titles and tags whose names have the "
					+ "words typed, the last of which may be but begun.")
	@ApiResponse(responseCode = "200", description = "Posts by how well they fit, tags by how much they are used",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = Suggestions.class),
					examples = @ExampleObject(SearchDocumentation.SUGGESTIONS)))
	@GetMapping(value = "/api/suggest", produces = "application/json")
	Suggestions suggest(
			@Parameter(description = "What was typed", example = "méd") @RequestParam(defaultValue = "") String q,
			@Parameter(description = "Of each kind at most, 0 to 20; more is 20") @RequestParam(
					defaultValue = "8") String size)
			throws IOException {
		Suggesting.Suggestions found = this.suggesting.suggest(q, Parameters.size(size, MOST_SUGGESTIONS));
		List<Suggested> titles = found.posts()
			.stream()
			.map((post) -> new Suggested(post.title(), post.path()))
			.toList();
		return new Suggestions(titles, found.tags());
	}

	private Article articleAt(String slug) throws IOException {
		Lookup lookup = ShortId.in(slug).isPresent() ? this.posts.find(ShortId.in(slug).get()) : new Lookup.Unknown();
		return switch (lookup) {
			case Lookup.Found found -> found.article();
			case Lookup.Gone _ -> throw missing(HttpStatus.GONE, "gone", "This post was deleted.");
			case Lookup.Unknown _ -> throw missing(HttpStatus.NOT_FOUND, "not-found", "There is no such post.");
		};
	}

	private static ErrorResponseException missing(HttpStatus status, String type, String detail) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setType(URI.create("urn:broadsheet:problem:" + type));
		return new ErrorResponseException(status, problem, null);
	}

}
