package org.broadsheet.search.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.broadsheet.search.query.SearchQuery;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a request; what is wrong with one is told by its name. */
final class Parameters {

	private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9-]{1,30})?");

	private static final Pattern DAY = Pattern.compile("[12]\\d{3}-\\d{2}-\\d{2}");

	private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,9}");

	private Parameters() {
	}

	/** A parameter that cannot be understood. */
	static final class Unreadable extends RuntimeException {

		private final String parameter;

		Unreadable(String parameter, String expected) {
			super(expected);
			this.parameter = parameter;
		}

		String parameter() {
			return this.parameter;
		}

		String expected() {
			return String.valueOf(getMessage());
		}

	}

	static SearchQuery.Sort sort(String name) {
		return switch (name) {
			case "relevance" -> SearchQuery.Sort.RELEVANCE;
			case "newest" -> SearchQuery.Sort.NEWEST;
			case "oldest" -> SearchQuery.Sort.OLDEST;
			default -> throw new Unreadable("sort", "relevance, newest or oldest");
		};
	}

	static boolean isAny(String tags) {
		return switch (tags) {
			case "any" -> true;
			case "all" -> false;
			default -> throw new Unreadable("tags", "all or any");
		};
	}

	/** More than the largest size is the largest. */
	static int size(String text, int largest) {
		if (!WHOLE_NUMBER.matcher(text).matches()) {
			throw new Unreadable("size", "a whole number from 0 to " + largest);
		}
		return Math.min(Integer.parseInt(text), largest);
	}

	static Set<String> facets(List<String> names) {
		if (names.equals(List.of("none"))) {
			return Set.of();
		}
		if (!SearchQuery.FACETS.containsAll(names)) {
			throw new Unreadable("facets", "some of tags, authors, years and languages, or none");
		}
		return Set.copyOf(names);
	}

	static @Nullable String language(String text) {
		if (text.isBlank()) {
			return null;
		}
		if (!LANGUAGE.matcher(text).matches()) {
			throw new Unreadable("language", "a language such as fr or pt-BR");
		}
		return text.split("-", 2)[0].toLowerCase(java.util.Locale.ROOT);
	}

	static @Nullable LocalDate day(String parameter, String text) {
		if (text.isBlank()) {
			return null;
		}
		try {
			if (DAY.matcher(text).matches()) {
				return LocalDate.parse(text);
			}
		}
		catch (DateTimeException ex) {
			// such as 30 February: told below
		}
		throw new Unreadable(parameter, "a day that exists, such as 2024-02-29");
	}

}
