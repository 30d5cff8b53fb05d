package org.broadsheet.search.site;

import java.io.IOException;
import java.util.List;

import org.broadsheet.search.query.Search;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

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
			@RequestParam(defaultValue = "") String year, @RequestParam(defaultValue = "relevance") String sort,
			@RequestParam(required = false) @Nullable String cursor, Model model) throws IOException {
		SearchAddress address = new SearchAddress(q, tag, author, language, year, sort);
		model.addAttribute("q", q);
		model.addAttribute("address", address);
		model.addAttribute("result", this.search.search(address.query(SIZE, cursor)));
		return "search";
	}

}
