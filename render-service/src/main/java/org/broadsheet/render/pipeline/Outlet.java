package org.broadsheet.render.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.broadsheet.events.PostEvent;
import org.broadsheet.events.PostEvents;
import org.broadsheet.events.TopicLayout;
import org.broadsheet.events.TraceParent;
import org.broadsheet.render.limits.RenderingRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/**
 * Events in and out of the bytes of records. Bytes travel through the consumer as they
 * are, so that a dead letter has exactly what came, and reading and writing them is
 * shared among threads.
 */
@Component
public class Outlet {

	// Room for the record's key, headers and frame.
	private static final int MAX_VALUE_BYTES = TopicLayout.MAX_RECORD_BYTES - 64 * 1024;

	private final KafkaTemplate<byte[], byte[]> kafka;

	private final Serializer<PostEvent> serializer = PostEvents.serializer("/render-service");

	private final Deserializer<PostEvent> deserializer = PostEvents.deserializer();

	Outlet(KafkaTemplate<byte[], byte[]> kafka) {
		this.kafka = kafka;
	}

	/** The event of a record, or null of a tombstone. */
	public @Nullable PostEvent read(ConsumerRecord<byte[], byte[]> received) {
		return this.deserializer.deserialize(received.topic(), received.headers(), received.value());
	}

	/**
	 * Writes an event, under the trace of the record that it came of.
	 * @throws RenderingRefused if no record can hold it
	 */
	public ProducerRecord<byte[], byte[]> write(String topic, PostEvent event, Headers cause) {
		byte[] key = event.id().value().getBytes(StandardCharsets.UTF_8);
		ProducerRecord<byte[], byte[]> empty = new ProducerRecord<>(topic, null, key, null);
		TraceParent.copy(cause, empty.headers());
		byte[] value = this.serializer.serialize(topic, empty.headers(), event);
		if (value.length > MAX_VALUE_BYTES) {
			throw new RenderingRefused("The text becomes too long when rendered.");
		}
		return new ProducerRecord<>(topic, null, key, value, empty.headers());
	}

	/** Sends a record; the future ends when Kafka keeps it. */
	public CompletableFuture<Void> send(ProducerRecord<byte[], byte[]> message) {
		return this.kafka.send(message).thenAccept((_) -> {
		});
	}

}
