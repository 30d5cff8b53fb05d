package org.broadsheet.ingest.decision;

import java.util.List;

import org.broadsheet.events.PostFormat;
import org.broadsheet.events.PostStatus;
import org.jspecify.annotations.Nullable;

/** Contents for tests. */
final class Contents {

	private Contents() {
	}

	static PostContent published(String title) {
		return content(title, null, PostStatus.PUBLISHED);
	}

	static PostContent draft(String title) {
		return content(title, null, PostStatus.DRAFT);
	}

	static PostContent known(String title, String alias) {
		return new PostContent(null, title, "", PostFormat.MARKDOWN, null, List.of(), null, PostStatus.PUBLISHED, null,
				null, null, List.of(alias), null);
	}

	static PostContent content(String title, @Nullable String author, PostStatus status) {
		return new PostContent(null, title, "", PostFormat.MARKDOWN, null, List.of(), author, status, null, null, null,
				List.of(), null);
	}

}
