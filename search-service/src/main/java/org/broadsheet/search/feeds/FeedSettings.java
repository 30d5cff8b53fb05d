package org.broadsheet.search.feeds;

import java.net.URI;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What feeds hold, and who is told of them.
 *
 * @param fullText whether feeds have whole articles, or excerpts
 * @param size entries on a page of a feed, 1 to 100
 * @param authority the domain in the ids of entries; the site's own where it is null. To
 * be kept when a site moves to another domain, or its readers see all posts as new
 * @param hub the WebSub hub that tells subscribers at once, or null for none
 */
@ConfigurationProperties("broadsheet.feeds")
public record FeedSettings(@DefaultValue("true") boolean fullText, @DefaultValue("20") int size,
		@Nullable String authority, @Nullable URI hub) {

	public FeedSettings {
		if (size < 1 || size > 100) {
			throw new IllegalArgumentException("broadsheet.feeds.size is 1 to 100");
		}
	}

}
