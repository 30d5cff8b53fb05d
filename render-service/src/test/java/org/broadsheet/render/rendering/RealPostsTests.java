package org.broadsheet.render.rendering;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.broadsheet.events.PostFormat;
import org.broadsheet.render.ThirdPartyData;
import org.broadsheet.render.document.Typography;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Thousands of real pages: none is refused, and the language of each is told. */
class RealPostsTests {

	private static final int LONG_ENOUGH = 200;

	private static final Pattern LANGUAGE = Pattern.compile("^lang: *(\\w+)", Pattern.MULTILINE);

	private static final Renderer RENDERER = new Renderer(new Typography(true, false));

	// A translation that has been begun has more of these of its own language.
	private static final Pattern ENGLISH = Pattern.compile("\\b(the|of|and|is|to|that|with|for)\\b");

	private static final Map<String, Pattern> OWN = Map.of("fr",
			Pattern.compile("\\b(le|la|les|des?|que|une?|pour|et|est|dans)\\b"), "es",
			Pattern.compile("\\b(el|la|los|las|de|que|una?|para|con|es|en|se)\\b"), "de",
			Pattern.compile("\\b(der|die|das|und|ist|nicht|eine?|von|zu|mit)\\b"));

	private final List<String> wrong = new ArrayList<>();

	private int told;

	// Some forty of the Spanish pages are English still, more or less; nobody could tell
	// them to be Spanish.
	@ParameterizedTest
	@CsvSource({ "fr, 4900", "es, 940", "de, 1490" })
	void tellsTheLanguageOfTechnicalPages(String language, int least) throws IOException {
		try (BufferedReader lines = new BufferedReader(
				new InputStreamReader(unzipped("mdn/mdn-" + language + ".ndjson.gz"), StandardCharsets.UTF_8))) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				JsonNode page = JsonMapper.shared().readTree(line);
				Rendered rendered = render(page.get("body").asString());
				String text = rendered.rendering().text();
				if (ENGLISH.matcher(text)
					.results()
					.count() <= Objects.requireNonNull(OWN.get(language)).matcher(text).results().count()) {
					tell(page.get("id").asString(), rendered, language);
				}
			}
		}
		assertThat(this.told).isGreaterThan(least);
		assertThat(this.wrong).hasSizeLessThanOrEqualTo(this.told / 100);
	}

	// The blog's articles are French where they do not say otherwise; its notes are of
	// either language.
	@ParameterizedTest
	@CsvSource({ "nicolas-hoizey, fr, 1498", "rust-blog, en, 751" })
	void rendersAWholeBlogAndTellsItsLanguages(String blog, String language, int size) throws IOException {
		Map<String, String> posts = markdownOf("blogs/" + blog + ".tar.gz");
		assertThat(posts).hasSize(size);
		posts.forEach((name, post) -> {
			Matcher declared = LANGUAGE.matcher(post);
			boolean declares = declared.find();
			Rendered rendered = render(post);
			assertThat(rendered.rendering().html()).as(name).doesNotContain("<p>+++", "<p>---");
			if (declares || !name.contains("/notes/")) {
				tell(name, rendered, declares ? declared.group(1) : language);
			}
		});
		assertThat(this.told).isGreaterThan(700);
		assertThat(this.wrong).hasSizeLessThanOrEqualTo(this.told / 100);
	}

	private void tell(String name, Rendered rendered, String language) {
		if (rendered.rendering().text().length() > LONG_ENOUGH) {
			this.told++;
			if (rendered.language() == null || !rendered.language().primary().equals(language)) {
				this.wrong.add(name + ": " + rendered.language());
			}
		}
	}

	private Rendered render(String source) {
		return RENDERER.render(new Manuscript("", source, PostFormat.MARKDOWN, null, null));
	}

	private static InputStream unzipped(String name) throws IOException {
		Path file = ThirdPartyData.file(name);
		return new GZIPInputStream(Files.newInputStream(file));
	}

	private static Map<String, String> markdownOf(String archive) throws IOException {
		Map<String, String> files = new LinkedHashMap<>();
		try (TarArchiveInputStream in = new TarArchiveInputStream(unzipped(archive))) {
			for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				if (entry.getName().endsWith(".md")) {
					files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
				}
			}
		}
		return files;
	}

}
