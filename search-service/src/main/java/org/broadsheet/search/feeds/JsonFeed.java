package org.broadsheet.search.feeds;

import java.net.URI;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.broadsheet.events.Tag;
import org.jspecify.annotations.Nullable;

/** A feed as JSON Feed 1.1, its members named as in that specification. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JsonFeed(String version, String title, @JsonProperty("home_page_url") String homePageUrl,
		@JsonProperty("feed_url") String feedUrl, String description,
		@JsonProperty("next_url") @Nullable String nextUrl, String language, @Nullable List<Hub> hubs,
		List<Item> items) {

	record Hub(String type, URI url) {
	}

	record Author(String name, String url) {
	}

	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Item(String id, String url, @Nullable String title, @JsonProperty("content_html") String contentHtml,
			@Nullable String summary, @Nullable String image, @JsonProperty("date_published") String datePublished,
			@JsonProperty("date_modified") String dateModified, List<Author> authors, List<String> tags,
			@Nullable String language) {
	}

	static JsonFeed of(Feed feed) {
		return new JsonFeed("https://jsonfeed.org/version/1.1", feed.title(), feed.home(), feed.self(FeedFormat.JSON),
				feed.description(), feed.next(FeedFormat.JSON), feed.language(),
				(feed.hub() != null) ? List.of(new Hub("WebSub", feed.hub())) : null,
				feed.entries().stream().map(JsonFeed::item).toList());
	}

	private static Item item(FeedEntry entry) {
		return new Item(entry.id(), entry.url(), entry.title().isEmpty() ? null : entry.title(),
				Objects.requireNonNullElse(entry.content(), entry.excerpt()),
				(entry.content() != null && !entry.whole() && !entry.summary().isEmpty()) ? entry.summary() : null,
				entry.image(), entry.published().toString(), entry.updated().toString(),
				List.of(new Author(entry.author(), entry.authorUrl())), entry.tags().stream().map(Tag::name).toList(),
				entry.language());
	}

}
