package org.broadsheet.search.api;

import java.util.Arrays;
import java.util.List;

import org.broadsheet.events.Slug;
import org.broadsheet.search.query.SearchQuery;
import org.broadsheet.search.query.Selection;

import org.springframework.util.MultiValueMap;

/**
 * What a search was asked with, read from the parameters as they came: for Spring to hand
 * them over one by one, each converted, takes a tenth of the time of a whole search.
 */
record Asked(MultiValueMap<String, String> parameters) {

	static final String USUAL_SIZE = "10";

	private static final int LARGEST_SIZE = 100;

	/**
	 * The query that it makes.
	 * @throws Parameters.Unreadable where one cannot be understood
	 */
	SearchQuery query() {
		List<Slug> tags = list("tag", "").stream().map(Slug::of).filter((each) -> !each.isEmpty()).toList();
		String author = text("author", "");
		Selection selection = new Selection(tags, !Parameters.isAny(text("tags", "all")),
				author.isBlank() ? null : Slug.of(author), Parameters.language(text("language", "")),
				Parameters.day("from", text("from", "")), Parameters.day("to", text("to", "")));
		return new SearchQuery(text("q", ""), selection, Parameters.sort(text("sort", "relevance")),
				Parameters.size(text("size", USUAL_SIZE), LARGEST_SIZE), this.parameters.getFirst("cursor"),
				Parameters.facets(list("facets", String.join(",", SearchQuery.FACETS))));
	}

	// One that is given twice is a list, as if it were given once.
	private String text(String name, String otherwise) {
		String text = String.join(",", this.parameters.getOrDefault(name, List.of()));
		return text.isEmpty() ? otherwise : text;
	}

	private List<String> list(String name, String otherwise) {
		return Arrays.stream(text(name, otherwise).split(",", -1)).map(String::strip).toList();
	}

}
