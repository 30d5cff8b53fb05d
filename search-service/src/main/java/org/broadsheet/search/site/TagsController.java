package org.broadsheet.search.site;

import java.io.IOException;
import java.util.List;

import org.broadsheet.events.Slug;
import org.broadsheet.search.query.Facet;
import org.broadsheet.search.query.Page;
import org.broadsheet.search.query.PublishedPosts;
import org.broadsheet.search.query.Search;
import org.broadsheet.search.query.SearchQuery;
import org.broadsheet.search.query.Selection;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The archives of tags. */
@Controller
class TagsController {

	private static final int ALL = 1000;

	private static final int BESIDE = 8;

	private final PublishedPosts posts;

	private final Search search;

	private final Lists lists;

	private final MessageSource messages;

	private final SiteSettings site;

	TagsController(PublishedPosts posts, Search search, Lists lists, MessageSource messages, SiteSettings site) {
		this.posts = posts;
		this.search = search;
		this.lists = lists;
		this.messages = messages;
		this.site = site;
	}

	@GetMapping("/tags")
	String all(Model model) throws IOException {
		model.addAttribute("tags", this.posts.tags(ALL));
		model.addAttribute("canonical", this.lists.canonical("/tags"));
		return "tags";
	}

	/**
	 * The archive of one tag, or of several joined by commas.
	 * @param match {@code all} where a post must have each of them, {@code any} where one
	 * is enough
	 */
	@GetMapping("/tags/{slugs}")
	Object tags(@PathVariable List<String> slugs, @RequestParam(defaultValue = "all") String match,
			@RequestParam(defaultValue = "1") int page, Model model) throws IOException {
		List<Slug> tags = slugs.stream().map(Slug::of).filter((slug) -> !slug.isEmpty()).distinct().toList();
		if (tags.isEmpty()) {
			throw Missing.unknown();
		}
		String joined = String.join(",", tags.stream().map(Slug::value).toList());
		if (!joined.equals(String.join(",", slugs))) {
			return SiteController.moved("/tags/" + joined);
		}
		boolean any = match.equals("any") && tags.size() > 1;
		Selection selection = Selection.ofTags(tags, !any);
		Page found = this.lists.show(selection, "/tags/" + joined, any ? "?match=any" : "", page, model);
		model.addAttribute("kind", (tags.size() > 1) ? "tags" : "tag");
		model.addAttribute("name", names(tags, found, any));
		model.addAttribute("joined", joined);
		model.addAttribute("any", any);
		model.addAttribute("beside", any ? List.of() : beside(selection));
		return "list";
	}

	// What else the posts are about: other tags that narrow the list.
	private List<Facet> beside(Selection selection) throws IOException {
		SearchQuery query = new SearchQuery("", selection, SearchQuery.Sort.NEWEST, 0, null);
		return this.search.search(query)
			.facets()
			.getOrDefault("tags", List.of())
			.stream()
			.filter((facet) -> selection.tags().stream().noneMatch((tag) -> tag.value().equals(facet.value())))
			.limit(BESIDE)
			.toList();
	}

	private String names(List<Slug> tags, Page page, boolean any) {
		String and = this.messages.getMessage(any ? "or" : "and", null, this.site.language());
		return String.join(" " + and + " ", tags.stream().map((tag) -> nameOf(tag, page)).toList());
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

}
