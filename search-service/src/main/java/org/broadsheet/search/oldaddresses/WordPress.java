package org.broadsheet.search.oldaddresses;

import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.broadsheet.events.Slug;
import org.broadsheet.search.query.PublishedPosts;
import org.broadsheet.search.query.Selection;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * The addresses of lists and feeds as WordPress makes them, and the feeds of some others.
 * Pure: it knows the shapes, not what exists.
 */
final class WordPress {

	/** Queries that make the front page something else. */
	static final List<String> QUERIES = List.of("p", "page_id", "attachment_id", "feed", "s", "tag", "cat", "author",
			"author_name", "m", "paged");

	private static final Pattern LIST = Pattern
		.compile("/(?<kind>tag|category|author)/(?:[^/]+/)*?(?<name>[^/]+?)(?<rest>/feed(?:/\\w+)?|/page/\\d{1,6})?/?");

	private static final Pattern ARCHIVE = Pattern
		.compile("/(?<year>[12]\\d{3})(?:/(?<month>0[1-9]|1[0-2])(?:/[0-3]\\d)?)?(?<rest>/page/\\d{1,6})?/?");

	private static final Pattern HOME = Pattern.compile("(?<rest>/page/\\d{1,6})/?");

	private static final Pattern FEED = Pattern.compile("(?<rest>/feed(?:/\\w+)?)/?");

	private static final Map<String, String> FEEDS = Map.of("/rss", "rss", "/rss.xml", "rss", "/rss2.xml", "rss",
			"/feed.xml", "atom", "/atom.xml", "atom", "/index.xml", "rss", "/feeds/posts/default", "atom",
			"/wp-rss2.php", "rss", "/wp-atom.php", "atom");

	private WordPress() {
	}

	/**
	 * What an old path and query mean here.
	 * @param path decoded
	 * @param query encoded, or null
	 */
	static Optional<Destination> destination(String path, @Nullable String query) {
		String bare = path.replaceFirst("^/index\\.php(?=/|$)", "");
		if (bare.isEmpty() || bare.equals("/")) {
			return (query != null) ? ofQuery(UriComponentsBuilder.newInstance().query(query).build().getQueryParams())
					: Optional.empty();
		}
		Matcher list = LIST.matcher(bare);
		if (list.matches()) {
			return ofList(list.group("kind"), list.group("name"), list.group("rest"));
		}
		Matcher month = ARCHIVE.matcher(bare);
		if (month.matches()) {
			return Optional.of(archive(month.group("year"), month.group("month"), pageOf(month.group("rest"))));
		}
		Matcher home = HOME.matcher(bare);
		if (home.matches()) {
			return Optional.of(Destination.list("/", Selection.ALL, pageOf(home.group("rest"))));
		}
		Matcher feed = FEED.matcher(bare);
		return (feed.matches() ? Optional.of(formatOf(feed.group("rest"))) : Optional.ofNullable(FEEDS.get(bare)))
			.map((format) -> Destination.of("/feed." + format));
	}

	private static Optional<Destination> ofQuery(MultiValueMap<String, String> query) {
		String feed = query.getFirst("feed");
		String search = query.getFirst("s");
		String month = query.getFirst("m");
		String paged = query.getFirst("paged");
		if (query.getFirst("tag") != null) {
			return ofList("tag", decoded(query.getFirst("tag")), (feed != null) ? "/feed/" + feed : null);
		}
		if (query.getFirst("author_name") != null) {
			return ofList("author", decoded(query.getFirst("author_name")), (feed != null) ? "/feed/" + feed : null);
		}
		if (feed != null) {
			return Optional.of(Destination.of("/feed." + formatOf("/feed/" + feed)));
		}
		if (search != null) {
			return Optional.of(new Destination("/search",
					"q=" + UriUtils.encode(decoded(search.replace('+', ' ')), StandardCharsets.UTF_8), null, 1));
		}
		if (month != null && month.matches("[12]\\d{3}(?:(?:0[1-9]|1[0-2])(?:\\d{2})?)?")) {
			return Optional.of(archive(month.substring(0, 4), (month.length() > 4) ? month.substring(4, 6) : null, 1));
		}
		return (paged != null && paged.matches("\\d{1,6}"))
				? Optional.of(Destination.list("/", Selection.ALL, Integer.parseInt(paged))) : Optional.empty();
	}

	private static Optional<Destination> ofList(String kind, String name, @Nullable String rest) {
		Slug slug = Slug.of(name);
		if (slug.isEmpty()) {
			return Optional.empty();
		}
		boolean author = kind.equals("author");
		String path = (author ? "/authors/" : "/tags/") + slug;
		Selection posts = author ? Selection.ofAuthor(slug) : Selection.ofTags(List.of(slug), true);
		return Optional.of((rest != null && rest.startsWith("/feed"))
				? new Destination(path + "/feed." + formatOf(rest), null, posts, 1)
				: Destination.list(path, posts, pageOf(rest)));
	}

	private static Destination archive(String year, @Nullable String month, int page) {
		if (month == null) {
			Year all = Year.parse(year);
			return Destination.list("/archive/" + year, Selection.between(all.atDay(1), all.atDay(all.length())), page);
		}
		return Destination.list("/archive/" + year + "/" + month,
				PublishedPosts.of(YearMonth.of(Integer.parseInt(year), Integer.parseInt(month))), page);
	}

	private static String formatOf(String rest) {
		return rest.endsWith("/atom") ? "atom" : rest.endsWith("/json") ? "json" : "rss";
	}

	private static int pageOf(@Nullable String rest) {
		return (rest != null) ? Integer.parseInt(rest.substring("/page/".length())) : 1;
	}

	private static String decoded(@Nullable String value) {
		try {
			return (value != null) ? UriUtils.decode(value, StandardCharsets.UTF_8) : "";
		}
		catch (IllegalArgumentException ex) {
			return value;
		}
	}

}
