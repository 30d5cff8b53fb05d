package org.broadsheet.search.feeds;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.module.DCModuleImpl;
import com.rometools.rome.feed.rss.Category;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Content;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/**
 * A feed as RSS 2.0, with the links of Atom, the creators of Dublin Core and
 * {@code content:encoded}, as the RSS Advisory Board's profile advises.
 */
final class RssFeed {

	private static final Namespace ATOM = Namespace.getNamespace("atom", "http://www.w3.org/2005/Atom");

	private RssFeed() {
	}

	static Document of(Feed feed) throws FeedException {
		Channel channel = new Channel("rss_2.0");
		channel.setTitle(feed.title());
		channel.setLink(feed.home());
		channel.setDescription(feed.description());
		channel.setLanguage(feed.language());
		channel.setLastBuildDate(Date.from(feed.updated()));
		channel.setGenerator("Broadsheet");
		channel.setForeignMarkup(links(feed));
		channel.setItems(feed.entries().stream().map(RssFeed::item).toList());
		return new WireFeedOutput().outputJDom(channel);
	}

	private static List<Element> links(Feed feed) {
		List<Element> links = new ArrayList<>();
		add(links, "self", feed.self(FeedFormat.RSS));
		add(links, "first", feed.first(FeedFormat.RSS));
		add(links, "previous", feed.previous(FeedFormat.RSS));
		add(links, "next", feed.next(FeedFormat.RSS));
		add(links, "last", feed.last(FeedFormat.RSS));
		if (feed.hub() != null) {
			links.add(link("hub", feed.hub().toString()));
		}
		return links;
	}

	private static void add(List<Element> links, String rel, @Nullable String address) {
		if (address != null) {
			links.add(link(rel, address).setAttribute("type", FeedFormat.RSS.mediaType().toString()));
		}
	}

	private static Element link(String rel, String address) {
		return new Element("link", ATOM).setAttribute("rel", rel).setAttribute("href", address);
	}

	private static Item item(FeedEntry entry) {
		Item item = new Item();
		item.setGuid(guid(entry.id()));
		item.setTitle(entry.title().isEmpty() ? null : entry.title());
		item.setLink(entry.url());
		item.setPubDate(Date.from(entry.published()));
		item.setDescription(
				description((entry.whole() && entry.content() != null) ? entry.content() : entry.excerpt()));
		if (entry.content() != null && !entry.whole()) {
			item.setContent(content(entry.content()));
		}
		item.setCategories(entry.tags().stream().map((tag) -> category(tag.name())).toList());
		DCModule creator = new DCModuleImpl();
		creator.setCreator(entry.author());
		item.getModules().add(creator);
		return item;
	}

	private static Guid guid(String id) {
		Guid guid = new Guid();
		guid.setValue(id);
		guid.setPermaLink(false);
		return guid;
	}

	private static Description description(String html) {
		Description description = new Description();
		description.setType("text/html");
		description.setValue(html);
		return description;
	}

	private static Content content(String html) {
		Content content = new Content();
		content.setType("html");
		content.setValue(html);
		return content;
	}

	private static Category category(String name) {
		Category category = new Category();
		category.setValue(name);
		return category;
	}

}
