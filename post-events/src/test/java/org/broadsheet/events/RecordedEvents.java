package org.broadsheet.events;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The events of every past version as they stood in the log: one file each,
 * {@code {"headers": {…}, "value": {…}}}. When an event changes, run {@link #main} with
 * the name of the new folder; never touch an old one.
 */
final class RecordedEvents {

	static final Path FOLDER = Path.of("src/test/resources/org/broadsheet/events/recorded");

	static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private RecordedEvents() {
	}

	record RecordedEvent(Map<String, String> headers, JsonNode value) {

		Headers kafkaHeaders() {
			Headers kafka = new RecordHeaders();
			this.headers.forEach((name, text) -> kafka.add(name, text.getBytes(StandardCharsets.UTF_8)));
			return kafka;
		}

	}

	static Stream<Path> files() throws IOException {
		try (Stream<Path> files = Files.walk(FOLDER)) {
			return files.filter((file) -> file.toString().endsWith(".json")).sorted().toList().stream();
		}
	}

	public static void main(String[] args) throws IOException {
		Path folder = Files.createDirectories(FOLDER.resolve(args[0]));
		int number = 1;
		for (PostEvent event : Samples.all()) {
			Headers headers = new RecordHeaders();
			byte[] value = PostEvents.serializer("/recorded").serialize("posts", headers, event);
			Map<String, String> texts = new TreeMap<>();
			headers.forEach((header) -> texts.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
			String name = number++ + "-" + PostEvents.typeOf(event) + ".json";
			JSON.writeValue(folder.resolve(name), new RecordedEvent(texts, JSON.readTree(value)));
		}
	}

}
