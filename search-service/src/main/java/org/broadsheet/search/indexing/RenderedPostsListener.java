package org.broadsheet.search.indexing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.broadsheet.events.PostEvent;
import org.broadsheet.events.PostEvents;
import org.broadsheet.events.PostRendered;
import org.broadsheet.events.PostDeleted;
import org.broadsheet.events.Topics;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.stereotype.Component;

/**
 * Takes renderings in batches into the index. Offsets are committed when the index has
 * them and their progress is told.
 */
@Component
public class RenderedPostsListener {

	/** The id of the listener, and of its consumer group. */
	public static final String ID = "search";

	private final Bulk bulk;

	private final Progress progress;

	private final DeadLetterPublishingRecoverer deadLetters;

	private final Deserializer<PostEvent> deserializer = PostEvents.deserializer();

	RenderedPostsListener(Bulk bulk, Progress progress, DeadLetterPublishingRecoverer deadLetters) {
		this.bulk = bulk;
		this.progress = progress;
		this.deadLetters = deadLetters;
	}

	/** A record with the event that was read of it. */
	record Received(ConsumerRecord<byte[], byte[]> source, PostEvent event) {
	}

	// Two: one reads and tells while the other waits for Elasticsearch.
	@KafkaListener(id = ID, topics = Topics.RENDERED_POSTS, batch = "true", autoStartup = "false", concurrency = "2")
	void accept(List<ConsumerRecord<byte[], byte[]>> records) throws IOException {
		List<Received> readable = readable(records);
		if (readable.isEmpty()) {
			return;
		}
		Map<Integer, String> refused = this.bulk.write(readable.stream().map(Received::event).toList());
		refused.forEach((place, cause) -> this.deadLetters.accept(readable.get(place).source(),
				new IllegalArgumentException("the index refused it: " + cause)));
		this.progress.tell(readable, refused.keySet());
	}

	private List<Received> readable(List<ConsumerRecord<byte[], byte[]>> records) {
		List<Received> readable = new ArrayList<>();
		for (ConsumerRecord<byte[], byte[]> each : records) {
			try {
				PostEvent event = this.deserializer.deserialize(each.topic(), each.headers(), each.value());
				if (event instanceof PostRendered || event instanceof PostDeleted) {
					readable.add(new Received(each, event));
				}
				else if (event != null) {
					throw new SerializationException("no event of this topic: " + event.getClass().getSimpleName());
				}
			}
			catch (SerializationException ex) {
				this.deadLetters.accept(each, ex);
			}
		}
		return readable;
	}

}
