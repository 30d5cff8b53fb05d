package org.broadsheet.search.site;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.broadsheet.events.ShortId;
import org.broadsheet.events.Slug;
import org.broadsheet.search.query.Article;
import org.broadsheet.search.query.Lookup;
import org.broadsheet.search.query.Page;
import org.broadsheet.search.query.PublishedPosts;
import org.broadsheet.search.query.Selection;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** The front page, the page of one post, and that of an author. */
@Controller
class SiteController {

	private static final int RELATED = 3;

	private static final int TAGS = 24;

	private final PublishedPosts posts;

	private final Lists lists;

	SiteController(PublishedPosts posts, Lists lists) {
		this.posts = posts;
		this.lists = lists;
	}

	@GetMapping("/")
	String home(@RequestParam(defaultValue = "1") int page, Model model) throws IOException {
		Page newest = this.lists.show(Selection.ALL, "/", "", page, model);
		if (page == 1) {
			model.addAttribute("front", Front.of(newest.articles()));
		}
		model.addAttribute("tags", this.posts.tags(TAGS));
		return "home";
	}

	/** One article; a wrong slug is put right. */
	@GetMapping("/posts/{address}")
	Object article(@PathVariable String address, Model model) throws IOException {
		ShortId shortId = ShortId.in(address).orElseThrow(Missing::unknown);
		return switch (this.posts.find(shortId)) {
			case Lookup.Unknown() -> throw Missing.unknown();
			case Lookup.Gone() -> throw Missing.gone();
			case Lookup.Found(Article article) when article.post().path().equals("/posts/" + address) ->
				article(article, model);
			case Lookup.Found(Article article) -> moved(article.post().path());
		};
	}

	@GetMapping("/authors/{slug}")
	Object author(@PathVariable String slug, @RequestParam(defaultValue = "1") int page, Model model)
			throws IOException {
		Slug author = Slug.of(slug);
		if (!author.value().equals(slug)) {
			return moved("/authors/" + author);
		}
		Page found = this.lists.show(Selection.ofAuthor(author), "/authors/" + author, "", page, model);
		model.addAttribute("kind", "author");
		model.addAttribute("name", found.articles().getFirst().post().author());
		return "list";
	}

	private String article(Article article, Model model) throws IOException {
		model.addAttribute("article", article);
		model.addAttribute("newer", this.posts.after(article).orElse(null));
		model.addAttribute("older", this.posts.before(article).orElse(null));
		model.addAttribute("related", this.posts.related(article, RELATED));
		URI original = article.post().canonicalUrl();
		model.addAttribute("canonical", (original != null) ? original.toString()
				: this.lists.canonical(UriUtils.encodePath(article.post().path(), StandardCharsets.UTF_8)));
		return "article";
	}

	/** A path, not percent-encoded, that readers are to use from now on. */
	static ResponseEntity<Void> moved(String path) {
		return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
			.location(URI.create(UriUtils.encodePath(path, StandardCharsets.UTF_8)))
			.build();
	}

}
