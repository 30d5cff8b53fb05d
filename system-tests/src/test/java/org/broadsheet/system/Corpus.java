package org.broadsheet.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;

/** The real pages of one language that third-party data holds, one JSON object a line. */
record Corpus(Path file) {

	/**
	 * What a page is told by: of those with one title, the dates differ. Runs of spaces
	 * count as one.
	 */
	record Entry(String title, String date) {

		Entry {
			title = title.strip().replaceAll("\\s+", " ");
		}

	}

	/** Skips the test where the data is not there. */
	static Corpus of(String language) {
		Path file = Path.of(System.getProperty("broadsheet.data", "absent"), "mdn", "mdn-" + language + ".ndjson.gz");
		Assumptions.assumeTrue(Files.exists(file), "the third-party data is not here: " + file);
		return new Corpus(file);
	}

	/** The lines as they are, to be closed by who asked for them. */
	Stream<String> lines() {
		try {
			BufferedReader reader = new BufferedReader(new InputStreamReader(
					new GZIPInputStream(Files.newInputStream(this.file)), StandardCharsets.UTF_8));
			return reader.lines().onClose(() -> close(reader));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	List<Entry> entries() {
		try (Stream<String> lines = lines()) {
			return lines.map(Author.JSON::readTree).map(Corpus::entry).toList();
		}
	}

	private static Entry entry(JsonNode line) {
		return new Entry(line.path("title").asString(), line.path("date").asString());
	}

	private static void close(BufferedReader reader) {
		try {
			reader.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
