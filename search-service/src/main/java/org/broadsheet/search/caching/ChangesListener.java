package org.broadsheet.search.caching;

import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.broadsheet.events.Topics;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Hears, on every instance, of each post that came a stage further. It has a group of its
 * own and reads from now on: what was told before it listened is in the index already.
 */
@Component
class ChangesListener {

	static final String ID = "pages";

	private final Shelves shelves;

	ChangesListener(Shelves shelves) {
		this.shelves = shelves;
	}

	@KafkaListener(id = ID, idIsGroup = false, groupId = "pages-#{T(java.util.UUID).randomUUID()}",
			topics = Topics.POST_PROGRESS, batch = "true", autoStartup = "false",
			properties = { "auto.offset.reset=latest", "allow.auto.create.topics=false" })
	void changed(List<ConsumerRecord<byte[], byte[]>> progress) {
		this.shelves.changed();
	}

}
