package org.broadsheet.search.feeds;

import java.time.Instant;
import java.util.List;

import org.broadsheet.events.Tag;
import org.jspecify.annotations.Nullable;

/**
 * One article in a feed. All addresses are absolute, all texts can be written in every
 * format.
 *
 * @param id for ever the same, whatever becomes of its title or address
 * @param title empty for a note
 * @param summary the excerpt as plain text
 * @param excerpt the excerpt as HTML
 * @param content the whole as HTML, or null in a feed of excerpts
 * @param whole whether the excerpt already is the whole
 */
record FeedEntry(String id, String url, String title, String summary, String excerpt, @Nullable String content,
		boolean whole, Instant published, Instant updated, String author, String authorUrl, List<Tag> tags,
		@Nullable String language, @Nullable String image) {
}
