package org.broadsheet.events;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What is written down of the contract agrees with what the code does. */
class ContractTests {

	private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
			(builder) -> builder.schemaIdResolvers((ids) -> ids.mapPrefix("https://broadsheet.example/schemas",
					"classpath:org/broadsheet/events/schemas")));

	@ParameterizedTest
	@MethodSource("org.broadsheet.events.RecordedEvents#files")
	void everyRecordedEventStillReads(Path file) {
		RecordedEvents.RecordedEvent recorded = RecordedEvents.JSON.readValue(file, RecordedEvents.RecordedEvent.class);
		byte[] value = RecordedEvents.JSON.writeValueAsBytes(recorded.value());
		PostEvent event = PostEvents.deserializer().deserialize("posts", recorded.kafkaHeaders(), value);
		assertThat(event.id().value()).isEqualTo(recorded.headers().get("ce_subject"));
		assertThat(PostEvents.typeOf(event)).isEqualTo(recorded.headers().get("ce_type"));
		assertThat(Samples.all()).contains(event);
	}

	@Test
	void thereIsARecordingOfEverySample() throws IOException {
		assertThat(RecordedEvents.files().filter((file) -> file.toString().contains("v1/")))
			.hasSameSizeAs(Samples.all());
	}

	@ParameterizedTest
	@MethodSource("org.broadsheet.events.Samples#all")
	void everyEventFitsItsSchema(PostEvent event) {
		byte[] value = PostEvents.serializer("/test").serialize("posts", new RecordHeaders(), event);
		assertThat(errors(event, new String(value, StandardCharsets.UTF_8))).isEmpty();
	}

	@Test
	void aSchemaRefusesWhatIsNoEvent() {
		PostEvent saved = new PostSaved(Samples.fullPost());
		assertThat(errors(saved, "{}")).isNotEmpty();
		assertThat(errors(saved, "{\"post\":{\"id\":\"no spaces please\"}}")).isNotEmpty();
	}

	@Test
	void theAsyncApiDocumentNamesEveryTopicAndEvent() {
		String document = resource("asyncapi.yaml");
		assertThat(document).startsWith("asyncapi: 3.0.0");
		topics().forEach((topic) -> assertThat(document).contains("address: " + topic + "\n"));
		Samples.all().forEach((event) -> assertThat(document).contains("name: " + PostEvents.typeOf(event) + "\n"));
	}

	private static List<String> topics() {
		return Arrays.stream(Topics.class.getDeclaredFields())
			.filter((field) -> Modifier.isPublic(field.getModifiers()))
			.map((field) -> {
				try {
					return (String) Objects.requireNonNull(field.get(null));
				}
				catch (IllegalAccessException ex) {
					throw new AssertionError(ex);
				}
			})
			.toList();
	}

	private static List<Error> errors(PostEvent event, String json) {
		String name = PostEvents.typeOf(event).replace("org.broadsheet.", "") + ".json";
		Schema schema = SCHEMAS
			.getSchema(com.networknt.schema.SchemaLocation.of("https://broadsheet.example/schemas/" + name));
		JsonNode value = RecordedEvents.JSON.readTree(json);
		return schema.validate(value);
	}

	private static String resource(String name) {
		try (InputStream stream = Objects.requireNonNull(Topics.class.getResourceAsStream(name), name)) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
