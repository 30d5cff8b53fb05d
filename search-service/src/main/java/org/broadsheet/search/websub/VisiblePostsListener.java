package org.broadsheet.search.websub;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.broadsheet.events.PostEvent;
import org.broadsheet.events.PostEvents;
import org.broadsheet.events.PostId;
import org.broadsheet.events.PostProgressed;
import org.broadsheet.events.PostProgressed.Stage;
import org.broadsheet.events.Topics;
import org.broadsheet.search.feeds.FeedAddresses;
import org.broadsheet.search.query.Article;
import org.broadsheet.search.query.PublishedPosts;
import org.jspecify.annotations.Nullable;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.ConsumerSeekAware;

/**
 * Hears of each post that searches can find now. Its group stands apart from the
 * indexer's: while the hub is away, this one waits and asks again, and nothing else does.
 */
class VisiblePostsListener implements ConsumerSeekAware {

	static final String ID = "websub";

	private final PublishedPosts posts;

	private final FeedAddresses feeds;

	private final Hub hub;

	private final ScheduledPosts scheduled;

	private final Deserializer<PostEvent> deserializer = PostEvents.deserializer();

	VisiblePostsListener(PublishedPosts posts, FeedAddresses feeds, Hub hub, ScheduledPosts scheduled) {
		this.posts = posts;
		this.feeds = feeds;
		this.hub = hub;
		this.scheduled = scheduled;
	}

	@KafkaListener(id = ID, topics = Topics.POST_PROGRESS, batch = "true", autoStartup = "false",
			properties = { "auto.offset.reset=latest", "allow.auto.create.topics=false" })
	void changed(List<ConsumerRecord<byte[], byte[]>> records) throws IOException {
		Set<PostId> told = new LinkedHashSet<>();
		for (ConsumerRecord<byte[], byte[]> each : records) {
			if (read(each) instanceof PostProgressed progressed && progressed.stage() == Stage.SEARCHABLE) {
				told.add(progressed.id());
			}
		}
		if (told.isEmpty()) {
			return;
		}
		Set<String> changed = new LinkedHashSet<>();
		for (Article article : this.posts.visible(told)) {
			changed.addAll(this.feeds.of(article));
		}
		if (!changed.isEmpty()) {
			this.hub.publish(changed);
		}
	}

	// One instance watches the clock: that which reads the first partition.
	@Override
	public void onPartitionsAssigned(Map<TopicPartition, Long> assigned, ConsumerSeekCallback callback) {
		if (assigned.keySet().stream().anyMatch((each) -> each.partition() == 0)) {
			this.scheduled.watch();
		}
	}

	@Override
	public void onPartitionsRevoked(@Nullable Collection<TopicPartition> revoked) {
		if (revoked != null && revoked.stream().anyMatch((each) -> each.partition() == 0)) {
			this.scheduled.rest();
		}
	}

	private @Nullable PostEvent read(ConsumerRecord<byte[], byte[]> received) {
		try {
			return this.deserializer.deserialize(received.topic(), received.headers(), received.value());
		}
		catch (SerializationException ex) {
			// Those who follow posts by it deal with it; a hub has nothing to learn of
			// it.
			return null;
		}
	}

}
