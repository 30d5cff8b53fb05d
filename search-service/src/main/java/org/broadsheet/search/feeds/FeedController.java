package org.broadsheet.search.feeds;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import com.rometools.rome.io.FeedException;
import org.broadsheet.events.Slug;
import org.broadsheet.search.query.Article;
import org.broadsheet.search.query.Page;
import org.broadsheet.search.query.PublishedPosts;
import org.broadsheet.search.query.Selection;
import org.broadsheet.search.site.SiteSettings;
import org.jdom2.Document;
import org.jdom2.output.XMLOutputter;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriUtils;

/** Feeds of the site, of a tag or several, of an author. */
@RestController
class FeedController {

	private static final String NAME = "feed.{format:rss|atom|json}";

	private final PublishedPosts posts;

	private final FeedEntries entries;

	private final AtomFeed atom;

	private final SiteSettings site;

	private final FeedSettings settings;

	private final JsonMapper json;

	FeedController(PublishedPosts posts, FeedEntries entries, AtomFeed atom, SiteSettings site, FeedSettings settings,
			JsonMapper json) {
		this.posts = posts;
		this.entries = entries;
		this.atom = atom;
		this.site = site;
		this.settings = settings;
		this.json = json;
	}

	@GetMapping("/" + NAME)
	ResponseEntity<byte[]> ofSite(@PathVariable String format, @RequestParam(defaultValue = "1") int page)
			throws IOException, FeedException {
		Page found = this.posts.newest(Selection.ALL, atLeastFirst(page), this.settings.size());
		boolean emptyBlog = page == 1;
		return (found.articles().isEmpty() && !emptyBlog) ? missing() : answer("/", this.site.name(), found, format);
	}

	@GetMapping("/tags/{slugs}/" + NAME)
	ResponseEntity<byte[]> ofTags(@PathVariable List<String> slugs, @PathVariable String format,
			@RequestParam(defaultValue = "1") int page) throws IOException, FeedException {
		List<Slug> tags = slugs.stream().map(Slug::of).filter((slug) -> !slug.isEmpty()).toList();
		String path = "/tags/" + String.join(",", tags.stream().map(Slug::value).toList());
		if (!path.equals("/tags/" + String.join(",", slugs))) {
			return tags.isEmpty() ? missing() : moved(format(format).pathOf(path));
		}
		Page found = this.posts.newest(Selection.ofTags(tags, true), atLeastFirst(page), this.settings.size());
		if (found.articles().isEmpty()) {
			return missing();
		}
		List<String> names = tags.stream().map((tag) -> nameOf(tag, found.articles().getFirst())).toList();
		return answer(path, this.site.name() + " – " + String.join(", ", names), found, format);
	}

	@GetMapping("/authors/{slug}/" + NAME)
	ResponseEntity<byte[]> ofAuthor(@PathVariable String slug, @PathVariable String format,
			@RequestParam(defaultValue = "1") int page) throws IOException, FeedException {
		Slug author = Slug.of(slug);
		if (!author.value().equals(slug)) {
			return author.isEmpty() ? missing() : moved(format(format).pathOf("/authors/" + author));
		}
		Page found = this.posts.newest(Selection.ofAuthor(author), atLeastFirst(page), this.settings.size());
		if (found.articles().isEmpty()) {
			return missing();
		}
		return answer("/authors/" + author, this.site.name() + " – " + found.articles().getFirst().post().author(),
				found, format);
	}

	private ResponseEntity<byte[]> answer(String path, String title, Page found, String name)
			throws IOException, FeedException {
		String encoded = UriUtils.encodePath(path, StandardCharsets.UTF_8);
		Feed feed = new Feed(PlainText.of(title), this.site.description(), this.site.language().toLanguageTag(),
				this.site.url().toString(), encoded, this.site.url() + encoded, found.number(), found.last(),
				found.articles().stream().map(this.entries::of).toList(), this.settings.hub());
		FeedFormat format = format(name);
		ResponseEntity.BodyBuilder response = ResponseEntity.ok().contentType(format.contentType());
		if (feed.hub() != null) {
			// WebSub, section 4: subscribers look for both before they read the feed.
			response.header(HttpHeaders.LINK, "<" + feed.hub() + ">; rel=\"hub\"",
					"<" + feed.self(format) + ">; rel=\"self\"");
		}
		return response.body(switch (format) {
			case RSS -> xml(RssFeed.of(feed));
			case ATOM -> xml(this.atom.of(feed));
			case JSON -> this.json.writeValueAsBytes(JsonFeed.of(feed));
		});
	}

	private static byte[] xml(Document document) {
		return new XMLOutputter().outputString(document).getBytes(StandardCharsets.UTF_8);
	}

	private static FeedFormat format(String name) {
		return FeedFormat.valueOf(name.toUpperCase(Locale.ROOT));
	}

	private static String nameOf(Slug tag, Article article) {
		return article.post()
			.tags()
			.stream()
			.filter((each) -> each.slug().equals(tag))
			.map((each) -> each.name())
			.findFirst()
			.orElse(tag.value());
	}

	private static int atLeastFirst(int page) {
		if (page < 1) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return page;
	}

	private static ResponseEntity<byte[]> missing() {
		throw new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

	private static ResponseEntity<byte[]> moved(String path) {
		return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
			.location(URI.create(UriUtils.encodePath(path, StandardCharsets.UTF_8)))
			.build();
	}

}
