package org.broadsheet.search.feeds;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Generator;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import org.broadsheet.events.Tag;
import org.broadsheet.search.site.Wording;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** A feed as Atom (RFC 4287). */
@Component
class AtomFeed {

	private final Wording words;

	AtomFeed(Wording words) {
		this.words = words;
	}

	Document of(Feed feed) throws FeedException {
		com.rometools.rome.feed.atom.Feed atom = new com.rometools.rome.feed.atom.Feed("atom_1.0");
		atom.setId(feed.home());
		atom.setTitle(feed.title());
		atom.setSubtitle(text("text", feed.description()));
		atom.setUpdated(Date.from(feed.updated()));
		atom.setGenerator(generator());
		atom.setAlternateLinks(List.of(link("alternate", "text/html", feed.home())));
		atom.setOtherLinks(links(feed));
		atom.setEntries(feed.entries().stream().map(this::entry).toList());
		Document document = new WireFeedOutput().outputJDom(atom);
		nameLanguages(document.getRootElement(), feed);
		return document;
	}

	private static List<Link> links(Feed feed) {
		String type = FeedFormat.ATOM.mediaType().toString();
		List<Link> links = new ArrayList<>();
		add(links, "self", type, feed.self(FeedFormat.ATOM));
		add(links, "first", type, feed.first(FeedFormat.ATOM));
		add(links, "previous", type, feed.previous(FeedFormat.ATOM));
		add(links, "next", type, feed.next(FeedFormat.ATOM));
		add(links, "last", type, feed.last(FeedFormat.ATOM));
		add(links, "hub", null, (feed.hub() != null) ? feed.hub().toString() : null);
		return links;
	}

	private Entry entry(FeedEntry each) {
		Entry entry = new Entry();
		entry.setId(each.id());
		entry.setTitle(each.title().isEmpty() ? this.words.day(each.published()) : each.title());
		entry.setPublished(Date.from(each.published()));
		entry.setUpdated(Date.from(each.updated()));
		entry.setAlternateLinks(List.of(link("alternate", "text/html", each.url())));
		entry.setAuthors(List.of(author(each)));
		entry.setCategories(each.tags().stream().map(AtomFeed::category).toList());
		if (each.content() == null) {
			entry.setSummary(text("html", each.excerpt()));
		}
		else {
			entry.setContents(List.of(text("html", each.content())));
			if (!each.whole() && !each.summary().isEmpty()) {
				entry.setSummary(text("text", each.summary()));
			}
		}
		return entry;
	}

	// What an entry is written in matters to those who hear it read.
	private static void nameLanguages(Element root, Feed feed) {
		root.setAttribute("lang", feed.language(), Namespace.XML_NAMESPACE);
		List<Element> entries = root.getChildren("entry", root.getNamespace());
		for (int i = 0; i < entries.size(); i++) {
			String language = feed.entries().get(i).language();
			if (language != null) {
				entries.get(i).setAttribute("lang", language, Namespace.XML_NAMESPACE);
			}
		}
	}

	private static Person author(FeedEntry entry) {
		Person person = new Person();
		person.setName(entry.author());
		person.setUri(entry.authorUrl());
		return person;
	}

	private static Category category(Tag tag) {
		Category category = new Category();
		category.setTerm(tag.slug().value());
		category.setLabel(tag.name());
		return category;
	}

	private static Content text(String type, String value) {
		Content content = new Content();
		content.setType(type);
		content.setValue(value);
		return content;
	}

	private static void add(List<Link> links, String rel, @Nullable String type, @Nullable String address) {
		if (address != null) {
			links.add(link(rel, type, address));
		}
	}

	private static Link link(String rel, @Nullable String type, String address) {
		Link link = new Link();
		link.setRel(rel);
		link.setType(type);
		link.setHref(address);
		return link;
	}

	private static Generator generator() {
		Generator generator = new Generator();
		generator.setValue("Broadsheet");
		return generator;
	}

}
