package org.broadsheet.render;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.broadsheet.events.Post;
import org.broadsheet.events.PostFormat;
import org.broadsheet.events.PostId;
import org.broadsheet.events.PostStatus;
import org.broadsheet.events.Slug;

/** Posts for tests, each with an id of its own. */
public final class TestPosts {

	private static final AtomicInteger IDS = new AtomicInteger();

	private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

	private TestPosts() {
	}

	public static PostId newId() {
		return new PostId("test-" + ProcessHandle.current().pid() + "-" + IDS.incrementAndGet());
	}

	public static Post post(PostId id, long revision, String title, String body) {
		return new Post(id, revision, Slug.of(title), title, body, PostFormat.MARKDOWN, null, List.of(), "Ada",
				PostStatus.PUBLISHED, NOW, NOW, NOW, null, null, List.of(), null);
	}

}
