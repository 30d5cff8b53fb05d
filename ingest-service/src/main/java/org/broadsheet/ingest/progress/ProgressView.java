package org.broadsheet.ingest.progress;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.broadsheet.events.PostEvent;
import org.broadsheet.events.PostEvents;
import org.broadsheet.events.PostId;
import org.broadsheet.events.PostProgressed;
import org.broadsheet.events.PostProgressed.Stage;
import org.broadsheet.events.Topics;
import org.broadsheet.ingest.topics.WholeTopic;
import org.broadsheet.ingest.topics.WithKafka;

import org.springframework.core.annotation.Order;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/**
 * The stages of the newest revisions of the posts that moved last, on every instance.
 * Thread-safe.
 */
@Component
@Order(3)
class ProgressView implements WithKafka, Arrivals {

	private static final int MOST_POSTS = 50_000;

	private final Deserializer<PostEvent> events = PostEvents.deserializer();

	private final Map<PostId, List<PostProgressed>> stages = new LinkedHashMap<>(1024, 0.75f, true) {
		@Override
		protected boolean removeEldestEntry(Map.Entry<PostId, List<PostProgressed>> eldest) {
			return size() > MOST_POSTS;
		}
	};

	private final Map<PostId, Set<BlockingQueue<PostProgressed>>> followers = new ConcurrentHashMap<>();

	private final WholeTopic topic;

	private volatile long last = System.nanoTime();

	ProgressView(ConsumerFactory<String, byte[]> consumers) {
		this.topic = new WholeTopic(consumers, Topics.POST_PROGRESS, this::read);
	}

	@Override
	public void start(Admin admin) throws ExecutionException, InterruptedException {
		this.topic.start(admin);
	}

	@Override
	public void stop() {
		this.topic.stop();
	}

	/** The stages that a revision reached, in their order. */
	List<PostProgressed> of(PostId id, long revision) {
		synchronized (this.stages) {
			return this.stages.getOrDefault(id, List.of())
				.stream()
				.filter((stage) -> stage.revision() == revision)
				.toList();
		}
	}

	@Override
	public boolean isOver(PostId id, long revision) {
		synchronized (this.stages) {
			return this.stages.getOrDefault(id, List.of())
				.stream()
				.anyMatch((stage) -> stage.revision() > revision || (stage.revision() == revision && isEnd(stage)));
		}
	}

	@Override
	public long last() {
		return this.last;
	}

	/** A queue of all that comes from now on. */
	BlockingQueue<PostProgressed> follow(PostId id) {
		BlockingQueue<PostProgressed> queue = new LinkedBlockingQueue<>();
		this.followers.computeIfAbsent(id, (_) -> ConcurrentHashMap.newKeySet()).add(queue);
		return queue;
	}

	void unfollow(PostId id, BlockingQueue<PostProgressed> queue) {
		this.followers.computeIfPresent(id, (_, queues) -> {
			queues.remove(queue);
			return queues.isEmpty() ? null : queues;
		});
	}

	private void read(ConsumerRecord<String, byte[]> record) {
		if (this.events.deserialize(record.topic(), record.headers(), record.value()) instanceof PostProgressed stage) {
			synchronized (this.stages) {
				this.stages.merge(stage.id(), List.of(stage), (before, _) -> with(before, stage));
			}
			if (isEnd(stage)) {
				this.last = System.nanoTime();
			}
			this.followers.getOrDefault(stage.id(), Set.of()).forEach((queue) -> queue.add(stage));
		}
	}

	private static boolean isEnd(PostProgressed stage) {
		return stage.stage() == Stage.SEARCHABLE || stage.stage() == Stage.FAILED;
	}

	private static List<PostProgressed> with(List<PostProgressed> before, PostProgressed stage) {
		long newest = before.getLast().revision();
		if (stage.revision() < newest || before.stream().anyMatch((one) -> same(one, stage))) {
			return before;
		}
		List<PostProgressed> after = new ArrayList<>((stage.revision() == newest) ? before : List.of());
		after.add(stage);
		return List.copyOf(after);
	}

	private static boolean same(PostProgressed one, PostProgressed other) {
		return one.revision() == other.revision() && one.stage() == other.stage();
	}

}
