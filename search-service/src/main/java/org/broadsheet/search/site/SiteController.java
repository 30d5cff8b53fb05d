package org.broadsheet.search.site;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;

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

/** The pages that list posts, and the page of one. */
@Controller
class SiteController {

	private static final int RELATED = 3;

	private final PublishedPosts posts;

	private final SiteSettings site;

	SiteController(PublishedPosts posts, SiteSettings site) {
		this.posts = posts;
		this.site = site;
	}

	@GetMapping("/")
	String home(@RequestParam(defaultValue = "1") int page, Model model) throws IOException {
		list(Selection.ALL, "/", page, model);
		model.addAttribute("tags", this.posts.tags(20));
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

	/**
	 * The archive of one tag, or of several joined by commas, each of which a post must
	 * have.
	 */
	@GetMapping("/tags/{slugs}")
	Object tags(@PathVariable List<String> slugs, @RequestParam(defaultValue = "1") int page, Model model)
			throws IOException {
		List<Slug> tags = slugs.stream().map(Slug::of).filter((slug) -> !slug.isEmpty()).toList();
		String address = "/tags/" + String.join(",", tags.stream().map(Slug::value).toList());
		if (!address.equals("/tags/" + String.join(",", slugs))) {
			return moved(address);
		}
		Page found = list(Selection.ofTags(tags, true), address, page, model);
		model.addAttribute("kind", "tag");
		model.addAttribute("name", String.join(", ", tags.stream().map((tag) -> nameOf(tag, found)).toList()));
		return "list";
	}

	@GetMapping("/authors/{slug}")
	String author(@PathVariable String slug, @RequestParam(defaultValue = "1") int page, Model model)
			throws IOException {
		Page found = list(Selection.ofAuthor(Slug.of(slug)), "/authors/" + Slug.of(slug), page, model);
		model.addAttribute("kind", "author");
		model.addAttribute("name", found.articles().getFirst().post().author());
		return "list";
	}

	@GetMapping("/archive/{year}/{month}")
	String month(@PathVariable int year, @PathVariable int month, @RequestParam(defaultValue = "1") int page,
			Model model) throws IOException {
		YearMonth of = yearMonth(year, month);
		list(PublishedPosts.of(of), "/archive/%d/%02d".formatted(year, month), page, model);
		model.addAttribute("kind", "month");
		model.addAttribute("name", new Dates(this.site).month(of));
		return "list";
	}

	private Page list(Selection selection, String address, int number, Model model) throws IOException {
		if (number < 1) {
			throw Missing.unknown();
		}
		Page page = this.posts.newest(selection, number, this.site.pageSize());
		boolean emptyBlog = selection.equals(Selection.ALL) && number == 1;
		if (page.articles().isEmpty() && !emptyBlog) {
			throw Missing.unknown();
		}
		model.addAttribute("page", page);
		model.addAttribute("turning", PageTurning.of(UriUtils.encodePath(address, StandardCharsets.UTF_8), page));
		model.addAttribute("canonical", this.site.url() + UriUtils.encodePath(address, StandardCharsets.UTF_8)
				+ ((number > 1) ? "?page=" + number : ""));
		return page;
	}

	private String article(Article article, Model model) throws IOException {
		model.addAttribute("article", article);
		model.addAttribute("newer", this.posts.after(article).orElse(null));
		model.addAttribute("older", this.posts.before(article).orElse(null));
		model.addAttribute("related", this.posts.related(article, RELATED));
		URI original = article.post().canonicalUrl();
		model.addAttribute("canonical", (original != null) ? original.toString()
				: this.site.url() + UriUtils.encodePath(article.post().path(), StandardCharsets.UTF_8));
		return "article";
	}

	private static String nameOf(Slug tag, Page page) {
		return page.articles()
			.stream()
			.flatMap((article) -> article.post().tags().stream())
			.filter((each) -> each.slug().equals(tag))
			.map((each) -> each.name())
			.findFirst()
			.orElse(tag.value());
	}

	private static YearMonth yearMonth(int year, int month) {
		try {
			return YearMonth.of(year, month);
		}
		catch (DateTimeException ex) {
			throw Missing.unknown();
		}
	}

	private static ResponseEntity<Void> moved(String path) {
		return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
			.location(URI.create(UriUtils.encodePath(path, StandardCharsets.UTF_8)))
			.build();
	}

}
