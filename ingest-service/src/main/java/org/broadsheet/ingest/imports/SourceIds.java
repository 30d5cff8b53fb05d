package org.broadsheet.ingest.imports;

import java.util.Objects;
import java.util.Optional;

import org.broadsheet.events.PostId;
import org.broadsheet.ingest.decision.PostContent;
import org.broadsheet.ingest.digest.Digest;
import tools.jackson.databind.node.ObjectNode;

/**
 * The ids of imported posts: the same source gives the same id, so that an import can be
 * sent again.
 */
final class SourceIds {

	private SourceIds() {
	}

	/** Its own id where it is one of ours; else made of its source, or of its text. */
	static PostId of(ObjectNode post, PostContent content) {
		String id = post.path("id").asString("");
		if (isOurs(id)) {
			return new PostId(id);
		}
		String source = content.source();
		return new PostId((source != null) ? Digest.of("source", source).text()
				: Digest.of("text", content.title(), content.body(), Objects.toString(content.publishedAt())).text());
	}

	/** The id that another system gave, where it can't be one of ours. */
	static Optional<String> foreignId(ObjectNode post) {
		return Optional.of(post.path("id").asString("")).filter((id) -> !id.isBlank() && !isOurs(id));
	}

	private static boolean isOurs(String id) {
		return id.matches("[A-Za-z0-9_-]{1,64}");
	}

}
