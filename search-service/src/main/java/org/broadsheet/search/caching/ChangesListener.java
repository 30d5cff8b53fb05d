package org.broadsheet.search.caching;

import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.broadsheet.events.PostEvent;
import org.broadsheet.events.PostEvents;
import org.broadsheet.events.PostProgressed;
import org.broadsheet.events.PostProgressed.Stage;
import org.broadsheet.events.Topics;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Hears, on every instance, of each post that readers can find now. It has a group of its
 * own and reads from now on: what was told before it listened is in the index already.
 */
@Component
class ChangesListener {

	static final String ID = "pages";

	private final Shelves shelves;

	private final Deserializer<PostEvent> deserializer = PostEvents.deserializer();

	ChangesListener(Shelves shelves) {
		this.shelves = shelves;
	}

	@KafkaListener(id = ID, idIsGroup = false, groupId = "pages-#{T(java.util.UUID).randomUUID()}",
			topics = Topics.POST_PROGRESS, batch = "true", autoStartup = "false",
			properties = { "auto.offset.reset=latest", "allow.auto.create.topics=false" })
	void changed(List<ConsumerRecord<byte[], byte[]>> progress) {
		if (progress.stream().anyMatch(this::isSeen)) {
			this.shelves.changed();
		}
	}

	private boolean isSeen(ConsumerRecord<byte[], byte[]> told) {
		try {
			PostEvent event = this.deserializer.deserialize(told.topic(), told.headers(), told.value());
			return event instanceof PostProgressed progressed && progressed.stage() == Stage.SEARCHABLE;
		}
		catch (SerializationException ex) {
			// Who can't be understood may mean a change.
			return true;
		}
	}

}
