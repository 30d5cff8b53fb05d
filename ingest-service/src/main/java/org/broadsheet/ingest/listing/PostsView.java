package org.broadsheet.ingest.listing;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.broadsheet.events.Post;
import org.broadsheet.events.PostEvent;
import org.broadsheet.events.PostEvents;
import org.broadsheet.events.PostId;
import org.broadsheet.events.PostSaved;
import org.broadsheet.events.PostStatus;
import org.broadsheet.events.Topics;
import org.broadsheet.ingest.topics.WholeTopic;
import org.broadsheet.ingest.topics.WithKafka;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/**
 * Which posts there are, newest first, on every instance: what lists need to find a page;
 * the posts themselves stay in the ledger.
 */
@Component
@Order(4)
class PostsView implements WithKafka {

	private final Deserializer<PostEvent> events = PostEvents.deserializer();

	private final Map<PostId, Entry> entries = new ConcurrentHashMap<>();

	private final ConcurrentSkipListSet<Entry> newestFirst = new ConcurrentSkipListSet<>(
			Comparator.comparing(Entry::date).reversed().thenComparing((entry) -> entry.id().value()));

	private final WholeTopic topic;

	PostsView(ConsumerFactory<String, byte[]> consumers) {
		this.topic = new WholeTopic(consumers, Topics.POSTS, this::read);
	}

	/**
	 * A post in the list; its date is that of its publication, or else of its beginning.
	 */
	record Entry(Instant date, PostId id, String author, @Nullable PostStatus status) {

		static Entry of(Post post) {
			return new Entry(Objects.requireNonNullElse(post.publishedAt(), post.createdAt()), post.id(),
					post.author().intern(), post.status());
		}

	}

	@Override
	public void start(Admin admin) throws ExecutionException, InterruptedException {
		this.topic.start(admin);
	}

	@Override
	public void stop() {
		this.topic.stop();
	}

	/** Waits for all that was kept before the call. */
	boolean catchUp(Duration patience) throws InterruptedException {
		return this.topic.catchUp(patience);
	}

	/** The newest after one of them, or from the first. */
	List<Entry> after(@Nullable Entry last, Predicate<Entry> filter, int atMost) {
		return ((last != null) ? this.newestFirst.tailSet(last, false) : this.newestFirst).stream()
			.filter(filter)
			.limit(atMost)
			.toList();
	}

	private void read(ConsumerRecord<String, byte[]> record) {
		PostEvent event = this.events.deserialize(record.topic(), record.headers(), record.value());
		if (event == null) {
			return;
		}
		Entry before = this.entries.remove(event.id());
		if (before != null) {
			this.newestFirst.remove(before);
		}
		if (event instanceof PostSaved saved) {
			Entry entry = Entry.of(saved.post());
			this.entries.put(entry.id(), entry);
			this.newestFirst.add(entry);
		}
	}

}
