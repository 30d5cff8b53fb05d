package org.broadsheet.search.oldaddresses;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriUtils;

/**
 * The spellings under which an import may have noted the path of a request: encoded or
 * not, with or without a last slash or a query.
 */
final class AliasPaths {

	// Parts of a WordPress post that have addresses of their own.
	private static final Pattern PART_OF_A_POST = Pattern
		.compile("(?<post>.+?)/(?:feed(?:/\\w+)?|amp|embed|trackback|comment-page-\\d+|\\d+)/?");

	private static final Pattern ID = Pattern.compile("(?:^|&)((?:p|page_id|attachment_id)=\\d{1,18})(?:&|$)");

	private static final Pattern HEX = Pattern.compile("%[0-9A-F]{2}");

	private AliasPaths() {
	}

	static Set<String> of(String path, @Nullable String query) {
		Set<String> spellings = new LinkedHashSet<>();
		for (String each : List.of(path, path.replaceFirst("^/index\\.php(?=/|$)", ""))) {
			add(each, spellings);
			Matcher part = PART_OF_A_POST.matcher(each);
			if (part.matches()) {
				add(part.group("post"), spellings);
			}
		}
		if (query != null) {
			List.copyOf(spellings).forEach((each) -> spellings.add(each + "?" + query));
			Matcher id = ID.matcher(query);
			if (id.find()) {
				spellings.add("/?" + id.group(1));
			}
		}
		return spellings;
	}

	private static void add(String path, Set<String> spellings) {
		String bare = path.replaceFirst("/+$", "");
		String decoded = decoded(bare);
		String encoded = UriUtils.encodePath(decoded, StandardCharsets.UTF_8);
		String lower = HEX.matcher(encoded).replaceAll((hex) -> hex.group().toLowerCase(Locale.ROOT));
		for (String each : List.of(bare, decoded, encoded, lower)) {
			spellings.add(each + "/");
			if (!each.isEmpty()) {
				spellings.add(each);
			}
		}
	}

	private static String decoded(String path) {
		try {
			return UriUtils.decode(path, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return path;
		}
	}

}
