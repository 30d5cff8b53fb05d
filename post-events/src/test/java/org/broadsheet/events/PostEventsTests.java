package org.broadsheet.events;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PostEventsTests {

	private final Serializer<PostEvent> serializer = PostEvents.serializer("/test");

	private final Deserializer<PostEvent> deserializer = PostEvents.deserializer();

	@ParameterizedTest
	@MethodSource("org.broadsheet.events.Samples#all")
	void readsBackWhatItWrote(PostEvent event) {
		Headers headers = new RecordHeaders();
		byte[] value = this.serializer.serialize("posts", headers, event);
		assertThat(this.deserializer.deserialize("posts", headers, value)).isEqualTo(event);
	}

	@Test
	void travelsAsACloudEventInBinaryMode() {
		Headers headers = new RecordHeaders();
		byte[] value = this.serializer.serialize("posts", headers, new PostSaved(Samples.fullPost()));
		assertThat(header(headers, "ce_specversion")).isEqualTo("1.0");
		assertThat(header(headers, "ce_type")).isEqualTo("org.broadsheet.post.saved.v1");
		assertThat(header(headers, "ce_source")).isEqualTo("/test");
		assertThat(header(headers, "ce_subject")).isEqualTo("0195510d-2f4c-7d1e-9b7a-3f0c5a1e2b4d");
		assertThat(header(headers, "ce_time")).isEqualTo("2026-03-01T09:30:00.123456Z");
		assertThat(header(headers, "content-type")).isEqualTo("application/json");
		assertThat(new String(value, StandardCharsets.UTF_8)).startsWith("{\"post\":{");
	}

	@Test
	void ignoresFieldsThatItDoesNotKnow() {
		Headers headers = new RecordHeaders();
		PostDeleted event = new PostDeleted(new PostId("a"), 2, Samples.NOW, false);
		String value = new String(this.serializer.serialize("posts", headers, event), StandardCharsets.UTF_8);
		String tomorrow = value.replaceFirst("\\{", "{\"reason\":\"a field of tomorrow\",");
		assertThat(this.deserializer.deserialize("posts", headers, tomorrow.getBytes(StandardCharsets.UTF_8)))
			.isEqualTo(event);
	}

	@Test
	void aDeletionCarriesTheOldAddressesAndReadsWithoutThem() {
		Headers headers = new RecordHeaders();
		PostDeleted event = new PostDeleted(new PostId("a"), 2, Samples.NOW, false, List.of("/2020/12/a/"));
		byte[] value = this.serializer.serialize("posts", headers, event);
		assertThat(this.deserializer.deserialize("posts", headers, value)).isEqualTo(event);
		String yesterday = new String(value, StandardCharsets.UTF_8).replace(",\"aliases\":[\"/2020/12/a/\"]", "");
		assertThat(this.deserializer.deserialize("posts", headers, yesterday.getBytes(StandardCharsets.UTF_8)))
			.isEqualTo(new PostDeleted(new PostId("a"), 2, Samples.NOW, false));
	}

	@Test
	void givesNullForATombstone() {
		assertThat(this.deserializer.deserialize("posts", new RecordHeaders(), (byte[]) null)).isNull();
		assertThat(this.serializer.serialize("posts", new RecordHeaders(), null)).isNull();
	}

	@Test
	void refusesBytesThatAreNoEvent() {
		byte[] garbage = { 0, -1, 7 };
		assertThatExceptionOfType(SerializationException.class)
			.isThrownBy(() -> this.deserializer.deserialize("posts", new RecordHeaders(), garbage));
	}

	@Test
	void refusesAnEventOfAnotherType() {
		Headers headers = new RecordHeaders();
		byte[] value = this.serializer.serialize("posts", headers, new PostSaved(Samples.fullPost()));
		headers.remove("ce_type").add("ce_type", "com.example.other".getBytes(StandardCharsets.UTF_8));
		assertThatExceptionOfType(SerializationException.class)
			.isThrownBy(() -> this.deserializer.deserialize("posts", headers, value))
			.withMessageContaining("com.example.other");
	}

	@Test
	void refusesAValueThatIsNotTheEventItClaimsToBe() {
		Headers headers = new RecordHeaders();
		this.serializer.serialize("posts", headers, new PostSaved(Samples.fullPost()));
		for (String value : new String[] { "{", "{}", "null", "[]", "{\"post\":{\"id\":\"no spaces please\"}}" }) {
			assertThatExceptionOfType(SerializationException.class).as(value)
				.isThrownBy(
						() -> this.deserializer.deserialize("posts", headers, value.getBytes(StandardCharsets.UTF_8)));
		}
	}

	private static String header(Headers headers, String name) {
		return new String(headers.lastHeader(name).value(), StandardCharsets.UTF_8);
	}

}
