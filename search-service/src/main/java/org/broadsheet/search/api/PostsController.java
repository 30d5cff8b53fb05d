package org.broadsheet.search.api;

import java.io.IOException;
import java.net.URI;
import java.util.List;

import org.broadsheet.events.Post;
import org.broadsheet.events.Rendering;
import org.broadsheet.events.ShortId;
import org.broadsheet.search.query.Article;
import org.broadsheet.search.query.Facet;
import org.broadsheet.search.query.Lookup;
import org.broadsheet.search.query.PublishedPosts;
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

	PostsController(PublishedPosts posts) {
		this.posts = posts;
	}

	/** An article whole, or, in lists, what stands for it. */
	record ArticleAnswer(String id, String url, String title, String excerpt, @Nullable String html,
			@Nullable List<Rendering.Heading> tableOfContents, List<org.broadsheet.events.Tag> tags, String author,
			@Nullable String language, String publishedAt, String updatedAt, int readingMinutes,
			Rendering.@Nullable Image leadImage) {

		static ArticleAnswer of(Article article, boolean whole) {
			Post post = article.post();
			Rendering rendering = article.rendering();
			return new ArticleAnswer(post.id().value(), post.path(), post.title(), rendering.excerptText(),
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

	@GetMapping("/api/posts/{slug}")
	ArticleAnswer post(@PathVariable String slug) throws IOException {
		return ArticleAnswer.of(articleAt(slug), true);
	}

	@GetMapping("/api/posts/{slug}/related")
	List<ArticleAnswer> related(@PathVariable String slug, @RequestParam(defaultValue = "5") String size)
			throws IOException {
		return this.posts.related(articleAt(slug), Parameters.size(size, MOST_RELATED))
			.stream()
			.map((article) -> ArticleAnswer.of(article, false))
			.toList();
	}

	@GetMapping("/api/tags")
	List<Facet> tags() throws IOException {
		return this.posts.tags(MOST_TAGS);
	}

	@GetMapping("/api/suggest")
	Suggestions suggest(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "8") String size)
			throws IOException {
		int most = Parameters.size(size, MOST_SUGGESTIONS);
		List<Suggested> titles = this.posts.startingWith(q, most)
			.stream()
			.map((article) -> new Suggested(article.post().title(), article.post().path()))
			.toList();
		return new Suggestions(titles, this.posts.tagsStartingWith(q, most));
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
