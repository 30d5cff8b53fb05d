package org.broadsheet.search.feeds;

import java.net.URI;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;

/**
 * What JSON Feed 1.1 requires of a feed and its items, and that nothing in them needs the
 * address of the feed to be understood.
 */
final class JsonFeedRules {

	private final List<String> breaches = new ArrayList<>();

	private JsonFeedRules() {
	}

	static List<String> breachesIn(JsonNode feed, String self) {
		JsonFeedRules rules = new JsonFeedRules();
		rules.check("version", feed.path("version").asString("").equals("https://jsonfeed.org/version/1.1"));
		rules.check("title", !feed.path("title").asString("").isBlank());
		rules.check("feed_url", feed.path("feed_url").asString("").equals(self));
		rules.check("home_page_url", isAbsolute(feed.path("home_page_url").asString("")));
		rules.check("next_url", isAbsolute(feed.path("next_url").asString(self)));
		rules.check("items", feed.path("items").isArray());
		Set<String> ids = new HashSet<>();
		for (JsonNode item : feed.path("items")) {
			rules.check("item.id", item.path("id").isString() && ids.add(item.path("id").asString()));
			rules.item(item);
		}
		return rules.breaches;
	}

	private void item(JsonNode item) {
		check("item.url", isAbsolute(item.path("url").asString("")));
		check("item.image", isAbsolute(item.path("image").asString("https://a.example/")));
		check("item.content", item.path("content_html").isString() || item.path("content_text").isString());
		check("item.date_published", isRfc3339(item.path("date_published").asString("")));
		check("item.date_modified", isRfc3339(item.path("date_modified").asString("")));
		for (JsonNode author : item.path("authors")) {
			check("item.authors", isAbsolute(author.path("url").asString("")) || author.path("name").isString());
		}
		Jsoup.parseBodyFragment(item.path("content_html").asString(""))
			.select("[href]")
			.forEach((link) -> check("item.content_html " + link.attr("href"), isAbsolute(link.attr("href"))));
	}

	private static boolean isAbsolute(String address) {
		return URI.create(address).isAbsolute();
	}

	private static boolean isRfc3339(String date) {
		try {
			OffsetDateTime.parse(date);
			return true;
		}
		catch (DateTimeParseException ex) {
			return false;
		}
	}

	private void check(String member, boolean kept) {
		if (!kept) {
			this.breaches.add(member);
		}
	}

}
