package org.broadsheet.benchmarks.rendering;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.broadsheet.local.Launcher;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** French posts of a wished length, joined of those of the demo blog. */
public final class FrenchPosts {

	private FrenchPosts() {
	}

	/**
	 * As many different posts as the demo has, each beginning with another.
	 * @param bytes the least length of each in UTF-8; few are much longer
	 */
	public static List<String> of(int bytes) {
		List<String> parts = demo();
		List<String> posts = new ArrayList<>();
		for (int first = 0; first < parts.size(); first++) {
			StringBuilder post = new StringBuilder();
			for (int next = first; length(post) < bytes; next++) {
				post.append(parts.get(next % parts.size()).replace("[^1]", "[^" + next + "]")).append("\n\n");
			}
			posts.add(post.toString());
		}
		return posts;
	}

	private static int length(CharSequence post) {
		return post.toString().getBytes(StandardCharsets.UTF_8).length;
	}

	private static List<String> demo() {
		try (InputStream posts = Objects.requireNonNull(Launcher.class.getResourceAsStream("/demo/posts.ndjson"))) {
			return new String(posts.readAllBytes(), StandardCharsets.UTF_8).lines()
				.map(JsonMapper.shared()::readTree)
				.filter((post) -> "fr".equals(post.path("language").asString()))
				.map((JsonNode post) -> "## " + post.path("title").asString() + "\n\n" + post.path("body").asString())
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
