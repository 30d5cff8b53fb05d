package org.broadsheet.search.site;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.broadsheet.events.ShortId;

import org.springframework.web.util.UriUtils;

/** Guesses from an address what its reader was after, to fill the search box. */
final class Wanted {

	private static final int WORDS = 8;

	private Wanted() {
	}

	/**
	 * The words of an address, without short ids, dates and numbers; empty where none is
	 * left.
	 */
	static String of(String uri) {
		String last = uri.replaceFirst("/+$", "").replaceFirst(".*/", "");
		return Arrays.stream(decoded(last).split("[^\\p{L}\\p{M}\\p{N}]+"))
			.filter((word) -> word.length() > 1 && !word.matches("\\d+") && ShortId.in(word).isEmpty())
			.limit(WORDS)
			.collect(Collectors.joining(" "));
	}

	private static String decoded(String text) {
		try {
			return UriUtils.decode(text, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return text;
		}
	}

}
