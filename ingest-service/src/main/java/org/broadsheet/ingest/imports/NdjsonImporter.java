package org.broadsheet.ingest.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

import org.broadsheet.ingest.content.ContentReader;
import org.broadsheet.ingest.content.InvalidContent;
import org.broadsheet.ingest.content.Limits;
import org.broadsheet.ingest.content.StrictJson;
import org.broadsheet.ingest.decision.PostContent;
import org.broadsheet.ingest.problem.Problem;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * One JSON object a line, as the author API takes it. What other systems call a field is
 * understood, and fields that a post has not are left out and counted, for exports have
 * many.
 */
@Component
class NdjsonImporter implements Importer {

	private static final MediaType TYPE = MediaType.parseMediaType("application/x-ndjson");

	private static final Map<String, String> OTHER_NAMES = Map.of("lang", "language", "date", "publishedAt", "text",
			"body", "content", "body");

	private final ContentReader contents;

	private final Limits limits;

	NdjsonImporter(ContentReader contents, Limits limits) {
		this.contents = contents;
		this.limits = limits;
	}

	@Override
	public boolean reads(MediaType type) {
		return TYPE.equalsTypeAndSubtype(type);
	}

	@Override
	public void read(InputStream in, Posts posts) throws IOException, InterruptedException {
		Lines lines = new Lines(in, this.limits.request().toBytes());
		while (lines.next()) {
			if (lines.isTooLong()) {
				posts.unreadable(lines.number(), null,
						Problem.TOO_LARGE.detail("A line has at most " + this.limits.request().toBytes() + " bytes."));
			}
			else if (!isBlank(lines.bytes())) {
				read(lines.number(), lines.bytes(), posts);
			}
		}
	}

	private void read(long number, byte[] line, Posts posts) throws IOException, InterruptedException {
		String title = null;
		try {
			ObjectNode post = StrictJson.object(line);
			title = post.path("title").asString("");
			PostContent content = this.contents.read(translated(post, posts));
			posts.found(number, SourceIds.of(post, content), content);
		}
		catch (InvalidContent ex) {
			posts.unreadable(number, title, ex.problem());
		}
	}

	private static ObjectNode translated(ObjectNode post, Posts posts) {
		ObjectNode translated = post.objectNode();
		post.properties().forEach((field) -> {
			String name = OTHER_NAMES.getOrDefault(field.getKey(), field.getKey());
			if (ContentReader.FIELDS.contains(name) && (name.equals(field.getKey()) || !post.has(name))) {
				translated.set(name, field.getValue());
			}
			else if (!"id".equals(name)) {
				posts.ignored(field.getKey());
			}
		});
		SourceIds.foreignId(post)
			.filter((_) -> !post.hasNonNull("source"))
			.ifPresent((id) -> translated.put("source", id));
		return translated;
	}

	private static boolean isBlank(byte[] line) {
		for (byte character : line) {
			if (character != ' ' && character != '\t' && character != '\r') {
				return false;
			}
		}
		return true;
	}

}
