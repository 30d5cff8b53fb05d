package org.broadsheet.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Two blogs of ten years and more, as their authors keep them: each post arrives, its
 * page shows nothing that was meant for a machine, and its excerpt is prose.
 */
class RealBlogsTests {

	private static final List<String> FOR_MACHINES = List.of("<!--", "[caption", "[gallery", "[/", "+++", "{%", ":::");

	// One author set the mark for "more" behind 2,012 characters.
	private static final int LONGEST_EXCERPT = 2500;

	private final Pipeline pipeline = Pipeline.running();

	private final Reader reader = this.pipeline.reader();

	@ParameterizedTest
	@CsvSource({ "nicolas-hoizey, 1498", "rust-blog, 751" })
	void everyPostOfABlogReachesItsReaders(String blog, int size) throws IOException {
		List<String> lines = lines(blog);
		assertThat(lines).hasSize(size);
		JsonNode summary = this.pipeline.author().importAll(lines::stream);
		assertThat(summary.path("refused").asInt()).as(summary.toString()).isZero();
		await().atMost(Duration.ofMinutes(4))
			.pollInterval(Duration.ofSeconds(1))
			.ignoreExceptions()
			.untilAsserted(() -> assertThat(this.reader.total("", "&size=0", "&tag=" + blog)).isEqualTo(size));
		List<JsonNode> posts = this.reader.allHits("", "&tag=" + blog);
		assertThat(posts).hasSize(size);
		assertThat(posts).allSatisfy(this::isFitForReaders);
	}

	private void isFitForReaders(JsonNode post) {
		String excerpt = post.path("excerpt").asString();
		assertThat(excerpt).hasSizeLessThan(LONGEST_EXCERPT).doesNotContain("](", "```", "{%", ":::");
		Element article = this.reader.page(post.path("url").asString()).select("main").getFirst();
		article.select("pre, code").remove();
		assertThat(article.wholeText()).as(post.path("url").asString()).doesNotContain(FOR_MACHINES);
	}

	private static List<String> lines(String blog) throws IOException {
		Path file = Path.of(System.getProperty("broadsheet.data", "absent"), "blogs", blog + ".tar.gz");
		Assumptions.assumeTrue(Files.exists(file), "the third-party data is not here: " + file);
		List<String> lines = new ArrayList<>();
		try (TarArchiveInputStream in = new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(file)))) {
			for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				if (entry.getName().endsWith(".md")) {
					lines.add(Author.JSON.writeValueAsString(Map.of("source", blog + ":" + entry.getName(), "title", "",
							"body", new String(in.readAllBytes(), StandardCharsets.UTF_8), "tags", List.of(blog))));
				}
			}
		}
		return lines;
	}

}
