package org.broadsheet.render.rendering;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

import org.broadsheet.events.PostFormat;
import org.broadsheet.render.ThirdPartyData;
import org.broadsheet.render.document.Typography;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Thousands of real pages: none fails, and the language of each is told. */
class RealPostsTests {

	private static final int LONG_ENOUGH = 200;

	private final Renderer renderer = new Renderer(new Typography(true, false));

	// Some 30 of the Spanish pages are English in truth.
	@Test
	void tellsTheLanguageOfTechnicalPages() throws IOException {
		List<String> wrong = new ArrayList<>();
		int all = 0;
		for (String language : List.of("fr", "es", "de")) {
			all += read(language, wrong);
		}
		assertThat(all).isGreaterThan(7000);
		assertThat(wrong).hasSizeLessThanOrEqualTo(all / 100);
	}

	private int read(String language, List<String> wrong) throws IOException {
		Path file = ThirdPartyData.file("mdn/mdn-" + language + ".ndjson.gz");
		int all = 0;
		try (BufferedReader lines = new BufferedReader(
				new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				JsonNode page = JsonMapper.shared().readTree(line);
				Rendered rendered = this.renderer.render(new Manuscript(page.get("title").asString(),
						page.get("body").asString(), PostFormat.MARKDOWN, null, null));
				if (rendered.rendering().text().length() > LONG_ENOUGH) {
					all++;
					if (rendered.language() == null || !rendered.language().primary().equals(language)) {
						wrong.add(page.get("id").asString() + ": " + rendered.language());
					}
				}
			}
		}
		return all;
	}

}
