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
import org.broadsheet.events.PostId;
import org.broadsheet.events.PostStatus;
import org.broadsheet.events.Topics;
import org.broadsheet.ingest.topics.WholeTopic;
import org.broadsheet.ingest.topics.WithKafka;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

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

	private static final JsonMapper JSON = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

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
	}

	// Of a fact, which is mostly text, only what a list needs is read. A deletion has no
	// post.
	private record Outline(@Nullable Outlined post) {
	}

	private record Outlined(PostId id, String author, PostStatus status, Instant createdAt,
			@Nullable Instant publishedAt) {

		Entry entry() {
			return new Entry(Objects.requireNonNullElse(this.publishedAt, this.createdAt), this.id,
					this.author.intern(), this.status);
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
		if (record.value() == null) {
			return;
		}
		Outlined post = JSON.readValue(record.value(), Outline.class).post();
		Entry before = this.entries.remove(new PostId(record.key()));
		if (before != null) {
			this.newestFirst.remove(before);
		}
		if (post != null) {
			Entry entry = post.entry();
			this.entries.put(entry.id(), entry);
			this.newestFirst.add(entry);
		}
	}

}
