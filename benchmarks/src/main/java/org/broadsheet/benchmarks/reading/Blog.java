package org.broadsheet.benchmarks.reading;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.broadsheet.events.LanguageTag;
import org.broadsheet.events.Post;
import org.broadsheet.events.PostEvent;
import org.broadsheet.events.PostEvents;
import org.broadsheet.events.PostFormat;
import org.broadsheet.events.PostId;
import org.broadsheet.events.PostRendered;
import org.broadsheet.events.PostStatus;
import org.broadsheet.events.Rendering;
import org.broadsheet.events.Slug;
import org.broadsheet.events.Tag;
import org.broadsheet.events.Topics;

/** Publishes articles of some 3 KB, as the renderer would. */
final class Blog implements AutoCloseable {

	private static final String PARAGRAPH = "La médiation numérique accompagne celles et ceux que l’écran décourage : "
			+ "un atelier à la médiathèque, une heure par semaine, et peu à peu la confiance revient. ";

	private final Producer<byte[], byte[]> kafka;

	private final Serializer<PostEvent> serializer = PostEvents.serializer("/benchmarks");

	Blog(String servers) {
		this.kafka = new KafkaProducer<>(Map.of("bootstrap.servers", servers, "acks", "all"), new ByteArraySerializer(),
				new ByteArraySerializer());
	}

	/** Publishes, and returns what was published. */
	Post publish(String id) {
		Instant now = Instant.now();
		Post post = new Post(new PostId(id), 1, Slug.of("Article " + id), "Article " + id, "", PostFormat.MARKDOWN,
				new LanguageTag("fr"), List.of(Tag.of("Médiation numérique"), Tag.of("Ateliers")), "Zoé Dupont",
				PostStatus.PUBLISHED, now, now, now, null, null, List.of(), null);
		String text = PARAGRAPH.repeat(20);
		Rendering rendering = new Rendering(("<p>" + PARAGRAPH.repeat(4) + "</p>\n").repeat(5),
				"<p>" + PARAGRAPH + "</p>", PARAGRAPH, false, List.of(), 500, 3, null, text, "", List.of());
		tell(new PostRendered(post, rendering, 1, now));
		return post;
	}

	private void tell(PostEvent event) {
		byte[] key = event.id().value().getBytes(StandardCharsets.UTF_8);
		ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(Topics.RENDERED_POSTS, null, key, null);
		byte[] value = this.serializer.serialize(message.topic(), message.headers(), event);
		// A failure shows by the page that never comes.
		Future<RecordMetadata> _ = this.kafka
			.send(new ProducerRecord<>(message.topic(), null, key, value, message.headers()));
	}

	void flush() {
		this.kafka.flush();
	}

	@Override
	public void close() {
		this.kafka.close();
	}

}
