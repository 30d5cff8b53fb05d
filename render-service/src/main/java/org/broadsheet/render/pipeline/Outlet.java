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
import org.broadsheet.events.TraceParent;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/**
 * Events in and out of the bytes of records. Bytes travel through the consumer as they
 * are, so that a dead letter has exactly what came, and reading and writing them is
 * shared among threads.
 */
@Component
class Outlet {

	private final KafkaTemplate<byte[], byte[]> kafka;

	private final Serializer<PostEvent> serializer = PostEvents.serializer("/render-service");

	private final Deserializer<PostEvent> deserializer = PostEvents.deserializer();

	Outlet(KafkaTemplate<byte[], byte[]> kafka) {
		this.kafka = kafka;
	}

	/** The event of a record, or null of a tombstone. */
	@Nullable PostEvent read(ConsumerRecord<byte[], byte[]> received) {
		return this.deserializer.deserialize(received.topic(), received.headers(), received.value());
	}

	/** Sends an event under the trace of the record that it came of. */
	CompletableFuture<?> send(String topic, PostEvent event, Headers cause) {
		byte[] key = event.id().value().getBytes(StandardCharsets.UTF_8);
		ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(topic, null, key, null);
		TraceParent.copy(cause, message.headers());
		byte[] value = this.serializer.serialize(topic, message.headers(), event);
		return this.kafka.send(new ProducerRecord<>(topic, null, key, value, message.headers()));
	}

}
