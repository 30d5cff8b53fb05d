package org.broadsheet.events;

import java.net.URI;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.CloudEventDeserializer;
import io.cloudevents.kafka.CloudEventSerializer;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How events travel: CloudEvents 1.0.2 in Kafka's binary mode (Kafka Protocol Binding,
 * section 3.2), the value JSON. A reader ignores fields that it does not know.
 * Thread-safe.
 */
public final class PostEvents {

	private static final Map<String, Class<? extends PostEvent>> TYPES = Map.of("org.broadsheet.post.saved.v1",
			PostSaved.class, "org.broadsheet.post.deleted.v1", PostDeleted.class, "org.broadsheet.post.rendered.v1",
			PostRendered.class, "org.broadsheet.post.progressed.v1", PostProgressed.class);

	private static final JsonMapper JSON = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.build();

	private PostEvents() {
	}

	/**
	 * The serialiser of one service.
	 * @param source the service that speaks, such as {@code /ingest-service}: the event's
	 * {@code ce_source}
	 */
	public static Serializer<PostEvent> serializer(String source) {
		return new EventSerializer(URI.create(source));
	}

	/**
	 * The deserialiser; it throws {@link SerializationException} for what is no event of
	 * ours, and gives null for a tombstone.
	 */
	public static Deserializer<PostEvent> deserializer() {
		return new EventDeserializer();
	}

	/** Both ways, for Kafka Streams. */
	public static Serde<PostEvent> serde(String source) {
		return Serdes.serdeFrom(serializer(source), deserializer());
	}

	/** The {@code ce_type} of an event, such as {@code org.broadsheet.post.saved.v1}. */
	public static String typeOf(PostEvent event) {
		return switch (event) {
			case PostSaved _ -> "org.broadsheet.post.saved.v1";
			case PostDeleted _ -> "org.broadsheet.post.deleted.v1";
			case PostRendered _ -> "org.broadsheet.post.rendered.v1";
			case PostProgressed _ -> "org.broadsheet.post.progressed.v1";
		};
	}

	private static String idOf(PostEvent event) {
		String id = event.id() + "/" + event.revision();
		return switch (event) {
			case PostProgressed progressed -> id + "/" + progressed.stage().name().toLowerCase(Locale.ROOT);
			case PostRendered rendered -> id + "/" + rendered.generation();
			default -> id;
		};
	}

	private static final class EventSerializer implements Serializer<PostEvent> {

		private final CloudEventSerializer binary = new CloudEventSerializer();

		private final URI source;

		EventSerializer(URI source) {
			this.source = source;
			this.binary.configure(Map.of(), false);
		}

		@Override
		public byte[] serialize(String topic, PostEvent event) {
			throw new UnsupportedOperationException("the binary mode needs the record's headers");
		}

		@Override
		public byte @Nullable [] serialize(String topic, Headers headers, @Nullable PostEvent event) {
			return (event != null) ? this.binary.serialize(topic, headers, cloudEvent(event)) : null;
		}

		private CloudEvent cloudEvent(PostEvent event) {
			return CloudEventBuilder.v1()
				.withId(idOf(event))
				.withType(typeOf(event))
				.withSource(this.source)
				.withSubject(event.id().value())
				.withTime(event.at().atOffset(ZoneOffset.UTC))
				.withData("application/json", JSON.writeValueAsBytes(event))
				.build();
		}

	}

	private static final class EventDeserializer implements Deserializer<PostEvent> {

		private final CloudEventDeserializer binary = new CloudEventDeserializer();

		@Override
		public PostEvent deserialize(String topic, byte[] value) {
			throw new SerializationException("a record of " + topic + " has no CloudEvents headers");
		}

		@Override
		public @Nullable PostEvent deserialize(String topic, Headers headers, byte @Nullable [] value) {
			if (value == null) {
				return null;
			}
			CloudEvent event = envelope(topic, headers, value);
			Class<? extends PostEvent> type = TYPES.get(event.getType());
			if (type == null || event.getData() == null) {
				throw new SerializationException("no event of ours: ce_type " + event.getType() + " in " + topic);
			}
			try {
				return Objects.requireNonNull(JSON.readValue(event.getData().toBytes(), type));
			}
			catch (JacksonException | NullPointerException ex) {
				throw new SerializationException(
						"unreadable " + event.getType() + " in " + topic + ": " + ex.getMessage(), ex);
			}
		}

		private CloudEvent envelope(String topic, Headers headers, byte[] value) {
			try {
				return this.binary.deserialize(topic, headers, value);
			}
			catch (RuntimeException ex) {
				throw new SerializationException("a record of " + topic + " is no CloudEvent", ex);
			}
		}

	}

}
