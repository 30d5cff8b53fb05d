package org.broadsheet.search.site;

import java.io.IOException;
import java.util.List;

import org.broadsheet.events.Slug;
import org.broadsheet.search.query.Search;
import org.broadsheet.search.query.SearchQuery;
import org.broadsheet.search.query.Selection;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The search page; without words it shows the newest posts. */
@Controller
class SearchPageController {

	private static final int SIZE = 10;

	private final Search search;

	SearchPageController(Search search) {
		this.search = search;
	}

	@GetMapping("/search")
	String search(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") List<String> tag,
			@RequestParam(defaultValue = "") String author, @RequestParam(defaultValue = "") String language,
			@RequestParam(defaultValue = "relevance") String sort,
			@RequestParam(required = false) @Nullable String cursor, Model model) throws IOException {
		Selection selection = new Selection(tag.stream().map(Slug::of).filter((each) -> !each.isEmpty()).toList(), true,
				author.isBlank() ? null : Slug.of(author), language.isBlank() ? null : language, null, null);
		model.addAttribute("q", q);
		model.addAttribute("sort", sort);
		model.addAttribute("selection", selection);
		model.addAttribute("address", UriComponentsBuilder.fromPath("/search").queryParam("q", q));
		model.addAttribute("result", this.search.search(new SearchQuery(q, selection, sortOf(sort), SIZE, cursor)));
		return "search";
	}

	private static SearchQuery.Sort sortOf(String name) {
		return switch (name) {
			case "newest" -> SearchQuery.Sort.NEWEST;
			case "oldest" -> SearchQuery.Sort.OLDEST;
			default -> SearchQuery.Sort.RELEVANCE;
		};
	}

}
