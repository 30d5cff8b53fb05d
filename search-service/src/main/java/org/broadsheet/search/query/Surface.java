package org.broadsheet.search.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.broadsheet.events.Slug;

import org.springframework.web.util.HtmlUtils;

/** Gives folded words back the accents that they have where the posts found have them. */
final class Surface {

	private static final Pattern MARKED = Pattern.compile("<mark>(.*?)</mark>");

	private Surface() {
	}

	static String of(List<String> folded, List<SearchResult.Hit> hits) {
		Map<String, String> seen = new HashMap<>();
		hits.stream()
			.flatMap((hit) -> Stream.concat(Stream.of(hit.titleHtml()), hit.passages().stream()))
			.flatMap((html) -> MARKED.matcher(html).results())
			.map((mark) -> HtmlUtils.htmlUnescape(mark.group(1)))
			.forEach((word) -> seen.putIfAbsent(Slug.of(word).value(), word));
		return folded.stream().map((word) -> seen.getOrDefault(word, word)).collect(Collectors.joining(" "));
	}

}
