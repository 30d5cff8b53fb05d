package org.broadsheet.search.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.broadsheet.events.Slug;
import org.broadsheet.search.query.SearchQuery;
import org.broadsheet.search.query.Selection;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * What a search page shows, as its address says it: the same search with one thing
 * changed is the address of a link on that page.
 *
 * @param tags each of which a post must have
 * @param author the folded name, or empty
 * @param language such as {@code fr}, or empty
 * @param year four digits, or empty
 * @param sort {@code relevance}, {@code newest} or {@code oldest}
 */
public record SearchAddress(String q, List<String> tags, String author, String language, String year, String sort) {

	public SearchAddress {
		tags = tags.stream().map(Slug::of).filter((tag) -> !tag.isEmpty()).map(Slug::value).distinct().toList();
		author = Slug.of(author).value();
		language = language.matches("[A-Za-z]{2,3}") ? language.toLowerCase(java.util.Locale.ROOT) : "";
		year = year.matches("[0-9]{4}") ? year : "";
		sort = sort.matches("newest|oldest") ? sort : "relevance";
	}

	/** The same with one filter set, or taken away where it was set. */
	public SearchAddress with(String facet, String value) {
		return switch (facet) {
			case "tags" -> new SearchAddress(this.q, toggled(value), this.author, this.language, this.year, this.sort);
			case "authors" -> new SearchAddress(this.q, this.tags, value.equals(this.author) ? "" : value,
					this.language, this.year, this.sort);
			case "languages" -> new SearchAddress(this.q, this.tags, this.author,
					value.equals(this.language) ? "" : value, this.year, this.sort);
			case "years" -> new SearchAddress(this.q, this.tags, this.author, this.language,
					value.equals(this.year) ? "" : value, this.sort);
			default -> this;
		};
	}

	/** Whether a filter is set. */
	public boolean has(String facet, String value) {
		return switch (facet) {
			case "tags" -> this.tags.contains(value);
			case "authors" -> value.equals(this.author);
			case "languages" -> value.equals(this.language);
			case "years" -> value.equals(this.year);
			default -> false;
		};
	}

	public boolean isFiltered() {
		return !(this.tags.isEmpty() && this.author.isEmpty() && this.language.isEmpty() && this.year.isEmpty());
	}

	public SearchAddress sorted(String order) {
		return new SearchAddress(this.q, this.tags, this.author, this.language, this.year, order);
	}

	public SearchAddress asking(String words) {
		return new SearchAddress(words, this.tags, this.author, this.language, this.year, this.sort);
	}

	/** The same words, without filters. */
	public SearchAddress unfiltered() {
		return new SearchAddress(this.q, List.of(), "", "", "", this.sort);
	}

	/** The page after, whose cursor is given. */
	public String after(String cursor) {
		return this + (toString().contains("?") ? "&" : "?") + "cursor=" + UriUtils.encode(cursor, UTF_8);
	}

	SearchQuery query(int size, @Nullable String cursor) {
		LocalDate from = this.year.isEmpty() ? null : LocalDate.of(Integer.parseInt(this.year), 1, 1);
		Selection selection = new Selection(this.tags.stream().map(Slug::new).toList(), true,
				this.author.isEmpty() ? null : new Slug(this.author), this.language.isEmpty() ? null : this.language,
				from, (from != null) ? from.plusYears(1).minusDays(1) : null);
		return new SearchQuery(this.q, selection,
				SearchQuery.Sort.valueOf(this.sort.toUpperCase(java.util.Locale.ROOT)), size, cursor);
	}

	private List<String> toggled(String tag) {
		List<String> changed = new ArrayList<>(this.tags);
		if (!changed.remove(tag)) {
			changed.add(tag);
		}
		return changed;
	}

	/** The address itself, percent-encoded. */
	@Override
	public String toString() {
		UriComponentsBuilder uri = UriComponentsBuilder.fromPath("/search");
		add(uri, "q", this.q);
		this.tags.forEach((tag) -> add(uri, "tag", tag));
		add(uri, "author", this.author);
		add(uri, "language", this.language);
		add(uri, "year", this.year);
		add(uri, "sort", this.sort.equals("relevance") ? "" : this.sort);
		return uri.build(true).toUriString();
	}

	private static void add(UriComponentsBuilder uri, String name, String value) {
		if (!value.isEmpty()) {
			uri.queryParam(name, UriUtils.encode(value, UTF_8));
		}
	}

}
