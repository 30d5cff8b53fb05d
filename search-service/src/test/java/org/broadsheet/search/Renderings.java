package org.broadsheet.search;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.apache.kafka.clients.producer.ProducerRecord;
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

import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;

/** Plays the renderer: makes renderings and tells them. */
public final class Renderings {

	private Renderings() {
	}

	public static PostRendered of(String id, long revision, String title, String text, String... tags) {
		return in("fr", id, revision, title, text, tags);
	}

	public static PostRendered in(String language, String id, long revision, String title, String text,
			String... tags) {
		Instant now = Instant.now();
		Post post = new Post(new PostId(id), revision, Slug.of(title), title, "", PostFormat.MARKDOWN,
				new LanguageTag(language), List.of(tags).stream().map(Tag::of).toList(), "Zoé Dupont",
				PostStatus.PUBLISHED, now, now, now, null, null, List.of(), null);
		return new PostRendered(post, new Rendering("<p>" + text + "</p>", "<p>" + text + "</p>", text, true, List.of(),
				3, 1, null, text, "", List.of()), 1, now);
	}

	public static void tell(KafkaTemplate<byte[], byte[]> kafka, PostEvent event) {
		send(kafka, event).join();
	}

	/** Tells it without waiting until Kafka has it. */
	public static CompletableFuture<SendResult<byte[], byte[]>> send(KafkaTemplate<byte[], byte[]> kafka,
			PostEvent event) {
		byte[] key = event.id().value().getBytes(StandardCharsets.UTF_8);
		ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(Topics.RENDERED_POSTS, null, key, null);
		byte[] value = PostEvents.serializer("/test").serialize(message.topic(), message.headers(), event);
		return kafka.send(new ProducerRecord<>(message.topic(), null, key, value, message.headers()));
	}

}
