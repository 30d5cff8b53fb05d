package org.broadsheet.search.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.broadsheet.events.Slug;

/** Gives folded words back the accents that they have in the posts found. */
final class Surface {

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

	private Surface() {
	}

	static String of(List<String> folded, List<SearchResult.Hit> hits) {
		Map<String, String> seen = new HashMap<>();
		hits.stream()
			.limit(5)
			.flatMap((hit) -> WORD.matcher(hit.article().post().title() + " " + hit.article().rendering().text())
				.results())
			.map(MatchResult::group)
			.forEach((word) -> seen.putIfAbsent(Slug.of(word).value(), word));
		return folded.stream().map((word) -> seen.getOrDefault(word, word)).collect(Collectors.joining(" "));
	}

}
