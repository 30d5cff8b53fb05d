package org.broadsheet.search.feeds;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of a feed (RFC 5005, section 3), whatever its format.
 *
 * @param home the absolute address of the page that lists the same posts
 * @param site the absolute address of the site
 * @param path of that page
 * @param number of this page of the feed, from 1
 */
record Feed(String title, String description, String language, String site, String path, String home, int number,
		int last, List<FeedEntry> entries, @Nullable URI hub) {

	String self(FeedFormat format) {
		return address(format, this.number);
	}

	String first(FeedFormat format) {
		return address(format, 1);
	}

	String last(FeedFormat format) {
		return address(format, this.last);
	}

	@Nullable String next(FeedFormat format) {
		return (this.number < this.last) ? address(format, this.number + 1) : null;
	}

	@Nullable String previous(FeedFormat format) {
		return (this.number > 1) ? address(format, this.number - 1) : null;
	}

	/** When the newest change was made; the epoch for a feed without entries. */
	Instant updated() {
		return this.entries.stream().map(FeedEntry::updated).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
	}

	private String address(FeedFormat format, int page) {
		return this.site + format.pathOf(this.path) + ((page > 1) ? "?page=" + page : "");
	}

}
