package org.broadsheet.search.feeds;

import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jsoup.Jsoup;

/**
 * The rules of RFC 4287, of RSS 2.0 and of the RSS Advisory Board's profile that the
 * W3C's feed validator tests and a feed of ours could break; named as it names them.
 */
final class FeedRules {

	static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");

	private static final Namespace CONTENT = Namespace.getNamespace("http://purl.org/rss/1.0/modules/content/");

	private static final String RFC_3339 = "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z";

	private static final String RFC_822 = "(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d{2} [A-Z][a-z]{2} \\d{4} "
			+ "\\d{2}:\\d{2}:\\d{2} GMT";

	private static final String TAG_URI = "tag:[A-Za-z0-9.-]+,\\d{4}(-\\d{2}(-\\d{2})?)?:[\\w.~%-]+";

	private final List<String> breaches = new ArrayList<>();

	private final String self;

	private FeedRules(String self) {
		this.self = self;
	}

	static List<String> breachesIn(Document document, String self) {
		FeedRules rules = new FeedRules(self);
		if (document.getRootElement().getName().equals("feed")) {
			rules.breaches.addAll(AtomGrammar.breachesIn(document));
			rules.atom(document.getRootElement());
		}
		else {
			rules.rss(document.getRootElement().getChild("channel"));
		}
		return rules.breaches;
	}

	private void atom(Element feed) {
		List.of("id", "title", "updated").forEach((name) -> once(feed, name));
		links(feed);
		check("InvalidRFC3339Date", text(feed, "updated").matches(RFC_3339));
		Set<String> ids = new HashSet<>();
		for (Element entry : feed.getChildren("entry", ATOM)) {
			List.of("id", "title", "updated", "published").forEach((name) -> once(entry, name));
			check("DuplicateEntries", ids.add(text(entry, "id")));
			check("InvalidTAG", text(entry, "id").matches(TAG_URI));
			check("NotBlank", !text(entry, "title").isBlank());
			check("InvalidRFC3339Date", text(entry, "updated").matches(RFC_3339));
			check("InvalidRFC3339Date", text(entry, "published").matches(RFC_3339));
			check("MissingAuthor", !entry.getChild("author", ATOM).getChildText("name", ATOM).isBlank());
			check("MissingContentOrAlternate",
					entry.getChildren("link", ATOM)
						.stream()
						.filter((link) -> "alternate".equals(link.getAttributeValue("rel")))
						.filter((link) -> isAbsolute(link.getAttributeValue("href")))
						.count() == 1);
			entry.getChildren("category", ATOM)
				.forEach((category) -> check("AttrNotBlank", !category.getAttributeValue("term").isBlank()));
			html(entry.getChildText("content", ATOM));
		}
	}

	private void rss(Element channel) {
		List.of("title", "link", "description", "lastBuildDate").forEach((name) -> once(channel, name));
		links(channel);
		check("InvalidFullLink", isAbsolute(channel.getChildText("link")));
		check("InvalidRFC2822Date", isRfc822(channel.getChildText("lastBuildDate")));
		check("InvalidLanguage", channel.getChildText("language").matches("[a-z]{2,3}(-[A-Za-z0-9]+)*"));
		Set<String> ids = new HashSet<>();
		for (Element item : channel.getChildren("item")) {
			check("ItemMustContainTitleOrDescription",
					item.getChild("title") != null || item.getChild("description") != null);
			check("NotBlank", item.getChild("title") == null || !item.getChildText("title").isBlank());
			check("DuplicateValue", ids.add(item.getChildText("guid")));
			check("InvalidHttpGUID", "false".equals(item.getChild("guid").getAttributeValue("isPermaLink")));
			check("InvalidLink", isAbsolute(item.getChildText("link")));
			List.of("guid", "link", "pubDate").forEach((name) -> once(item, name));
			check("InvalidRFC2822Date", isRfc822(item.getChildText("pubDate")));
			check("NeedDescriptionBeforeContent", item.getChild("encoded", CONTENT) == null
					|| item.indexOf(item.getChild("description")) < item.indexOf(item.getChild("encoded", CONTENT)));
			html(item.getChildText("description"));
			html(item.getChildText("encoded", CONTENT));
		}
	}

	private void html(@org.jspecify.annotations.Nullable String html) {
		if (html == null) {
			return;
		}
		org.jsoup.nodes.Document content = Jsoup.parseBodyFragment(html);
		check("SecurityRisk", content.select("script, iframe, object, embed, form, meta, link, style").isEmpty());
		check("DangerousStyleAttr", content.select("[style]").isEmpty());
		content.select("[href], [src]").forEach((each) -> {
			String address = each.hasAttr("href") ? each.attr("href") : each.attr("src");
			check("ContainsRelRef " + address, isAbsolute(address));
		});
	}

	private void links(Element feed) {
		Map<String, String> addresses = new HashMap<>();
		for (Element link : feed.getChildren("link", ATOM)) {
			String address = link.getAttributeValue("href");
			check("InvalidFullLink", isAbsolute(address));
			check("DuplicateAtomLink", addresses.put(link.getAttributeValue("rel"), address) == null);
		}
		check("MissingSelf", addresses.containsKey("self"));
		check("SelfDoesntMatchLocation", this.self.equals(addresses.get("self")));
	}

	private void once(Element element, String name) {
		int count = element.getChildren(name, element.getNamespace()).size();
		check((count == 0) ? "MissingElement " + name : "DuplicateElement " + name, count == 1);
	}

	private static String text(Element element, String name) {
		return String.valueOf(element.getChildText(name, element.getNamespace()));
	}

	// The parser refuses a date on the wrong day of the week, the pattern what it lets
	// pass.
	private static boolean isRfc822(String date) {
		try {
			DateTimeFormatter.RFC_1123_DATE_TIME.parse(date);
		}
		catch (DateTimeParseException ex) {
			return false;
		}
		return date.matches(RFC_822);
	}

	private static boolean isAbsolute(String address) {
		return address.startsWith("mailto:") || address.startsWith("data:") || URI.create(address).isAbsolute();
	}

	private void check(String rule, boolean kept) {
		if (!kept) {
			this.breaches.add(rule);
		}
	}

}
