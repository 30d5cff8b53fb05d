package org.broadsheet.system.browser;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/**
 * A kind of page that readers meet.
 *
 * @param name in the names of screenshots
 * @param path of one such page
 */
record Kind(String name, String path, int status) {

	static List<Kind> all() {
		return Stream.concat(usual().stream(), unusual().stream()).toList();
	}

	static List<Kind> usual() {
		YearMonth now = YearMonth.now(ZoneOffset.UTC);
		return List.of(of("home", "/"), of("article", Sample.path("english")), of("article-long", Sample.path("long")),
				of("article-rtl", Sample.path("arabic")), of("note", Sample.path("note")), of("tag", "/tags/mednum"),
				of("tags-all", "/tags/mednum,mediation-numerique"),
				of("tags-any", "/tags/reading,mediation-numerique?match=any"), of("tags", "/tags"),
				of("author", "/authors/zoe-dupont"), of("archive", "/archive"),
				of("archive-year", "/archive/" + now.getYear()),
				of("archive-month", "/archive/%d/%02d".formatted(now.getYear(), now.getMonthValue())),
				of("search", "/search?q=atelier"), of("search-filtered", "/search?q=reading&tag=mednum"),
				of("search-misspelt", "/search?q=ateleir"), of("search-nothing", "/search?q=zzzzxq"),
				of("search-without-words", "/search"), new Kind("not-found", "/une-page-disparue", 404),
				new Kind("gone", Sample.path("deleted"), 410));
	}

	/** Pages that posts and addresses make as odd as they are allowed to. */
	static List<Kind> unusual() {
		return List.of(new Kind("unreadable", "/tags/%00", 400), of("no-body", Sample.path("no-body")),
				of("long-title", Sample.path("long-title")), of("one-long-word", Sample.path("one-long-word")),
				of("fifty-tags", Sample.path("fifty-tags")), of("odd-tags", Sample.path("odd-tags")),
				of("huge-table", Sample.path("huge-table")), of("missing-image", Sample.path("missing-image")));
	}

	private static Kind of(String name, String path) {
		return new Kind(name, path, 200);
	}

	@Override
	public String toString() {
		return this.name;
	}

}
