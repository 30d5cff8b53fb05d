package org.broadsheet.ingest.api;

import java.time.Instant;

import org.broadsheet.events.Post;
import org.broadsheet.events.Slug;
import org.broadsheet.ingest.content.ContentReader;
import org.broadsheet.ingest.decision.PostContent;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/** JSON Merge Patch (RFC 7396) of a post; no field of a post is itself an object. */
@Component
class Patches {

	private final JsonMapper json;

	private final ContentReader contents;

	Patches(JsonMapper json, ContentReader contents) {
		this.json = json;
		this.contents = contents;
	}

	PostContent apply(Post base, ObjectNode patch, Instant now) {
		ObjectNode target = this.json.valueToTree(PostContent.of(base));
		if (patch.has("title") && base.slug().equals(Slug.of(base.title()))) {
			target.remove("slug");
		}
		patch.properties().forEach((field) -> {
			if (field.getValue().isNull()) {
				target.remove(field.getKey());
			}
			else {
				target.set(field.getKey(), field.getValue());
			}
		});
		// Absent would keep the present moment; who takes it away means: from now on.
		if (patch.has("publishedAt") && patch.get("publishedAt").isNull()) {
			target.put("publishedAt", now.toString());
		}
		return this.contents.read(target);
	}

}
