package org.broadsheet.search.indexing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.broadsheet.events.PostEvent;
import org.broadsheet.events.PostEvents;
import org.broadsheet.events.PostProgressed;
import org.broadsheet.events.PostProgressed.Failure;
import org.broadsheet.events.PostProgressed.Stage;
import org.broadsheet.events.Topics;
import org.broadsheet.events.TraceParent;
import org.broadsheet.search.indexing.RenderedPostsListener.Received;

import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/** Tells authors, and the caches of all instances, which posts readers can find now. */
@Component
class Progress {

	private final KafkaTemplate<byte[], byte[]> kafka;

	private final Serializer<PostEvent> serializer = PostEvents.serializer("/search-service");

	Progress(KafkaTemplate<byte[], byte[]> kafka) {
		this.kafka = kafka;
	}

	/** Returns when Kafka keeps it. */
	void tell(List<Received> poll, Set<Integer> refused) {
		Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
		Collection<CompletableFuture<?>> sent = IntStream.range(0, poll.size())
			.<CompletableFuture<?>>mapToObj((place) -> send(poll.get(place), refused.contains(place), now))
			.toList();
		CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).join();
	}

	private CompletableFuture<?> send(Received received, boolean failed, Instant now) {
		PostEvent event = received.event();
		PostProgressed progressed = new PostProgressed(event.id(), event.revision(),
				failed ? Stage.FAILED : Stage.SEARCHABLE, now,
				TraceParent.traceIdOf(received.source().headers()).orElse(null),
				failed ? new Failure(Stage.SEARCHABLE, "The index refused the post; its operators have it before them.")
						: null);
		ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(Topics.POST_PROGRESS, null,
				event.id().value().getBytes(StandardCharsets.UTF_8), null);
		TraceParent.copy(received.source().headers(), message.headers());
		byte[] value = this.serializer.serialize(Topics.POST_PROGRESS, message.headers(), progressed);
		return this.kafka.send(new ProducerRecord<>(message.topic(), null, message.key(), value, message.headers()));
	}

}
