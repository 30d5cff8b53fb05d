package org.broadsheet.search.reconciliation;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.Consumer;
import org.broadsheet.events.PostEvent;
import org.broadsheet.search.index.IndexedPosts;
import org.broadsheet.search.index.PostsIndex;
import org.broadsheet.search.indexing.Bulk;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/**
 * Compares the index with the log. Only what the indexer has confirmed can be missing,
 * and only what was in the index before the log was read can be surplus: so what is under
 * way is never taken for a difference.
 */
@Component
public class Reconciliations {

	private static final Logger log = LoggerFactory.getLogger(Reconciliations.class);

	private static final Duration FIRST = Duration.ofMinutes(1);

	private static final int MOST_TOLD = 20;

	private static final int MOST_REPAIRED = 1000;

	private final ConsumerFactory<byte[], byte[]> consumers;

	private final PostsIndex index;

	private final IndexedPosts posts;

	private final Bulk bulk;

	private final ReconciliationSettings settings;

	private final Difference difference;

	private Instant due;

	private volatile @Nullable Reconciliation last;

	Reconciliations(ConsumerFactory<byte[], byte[]> consumers, PostsIndex index, IndexedPosts posts, Bulk bulk,
			ReconciliationSettings settings, Difference difference) {
		this.consumers = consumers;
		this.index = index;
		this.posts = posts;
		this.bulk = bulk;
		this.settings = settings;
		this.difference = difference;
		this.due = Instant.now().plus(FIRST.compareTo(settings.interval()) < 0 ? FIRST : settings.interval());
	}

	/** Compares if the interval has passed. */
	public void runIfDue() throws IOException {
		if (!Instant.now().isBefore(this.due)) {
			this.due = Instant.now().plus(this.settings.interval());
			run();
		}
	}

	/** What the last comparison of this instance found, or null before the first. */
	@Nullable Reconciliation last() {
		return this.last;
	}

	/** Compares, and repairs if that is wanted. */
	synchronized Reconciliation run() throws IOException {
		Instant startedAt = Instant.now();
		String live = this.index.live().orElseThrow(() -> new IOException("there is no index"));
		try (IndexedPosts.Walk walk = this.posts.walk(live);
				Consumer<byte[], byte[]> consumer = this.consumers.createConsumer(null, "reconciliation", null)) {
			LoggedPosts logged = new LoggedPosts(consumer);
			Map<String, LoggedPosts.Entry> inLog = logged.read();
			List<String> missing = new ArrayList<>();
			List<String> stale = new ArrayList<>();
			find(live, inLog, missing, stale);
			List<String> surplus = surplus(walk, inLog);
			List<String> wrong = Stream.concat(missing.stream(), stale.stream()).toList();
			long repaired = this.settings.repair() ? repair(wrong, inLog, logged) : 0;
			Reconciliation found = new Reconciliation(startedAt, Instant.now(), live, inLog.size(), missing.size(),
					stale.size(), surplus.size(), repaired,
					Stream.concat(wrong.stream(), surplus.stream()).limit(MOST_TOLD).toList());
			tell(found);
			return found;
		}
	}

	private void find(String live, Map<String, LoggedPosts.Entry> inLog, List<String> missing, List<String> stale)
			throws IOException {
		Map<String, Long> inIndex = this.posts.versions(live, List.copyOf(inLog.keySet()));
		inLog.forEach((id, entry) -> {
			Long version = inIndex.get(id);
			if (version == null && entry.version() > 0) {
				missing.add(id);
			}
			else if (version != null && version < entry.version()) {
				stale.add(id);
			}
		});
	}

	private static List<String> surplus(IndexedPosts.Walk walk, Map<String, LoggedPosts.Entry> inLog)
			throws IOException {
		List<String> surplus = new ArrayList<>();
		for (IndexedPosts.Entry each = walk.next(); !each.isEnd(); each = walk.next()) {
			if (!inLog.containsKey(each.id())) {
				surplus.add(each.id());
			}
		}
		return surplus;
	}

	private long repair(List<String> wrong, Map<String, LoggedPosts.Entry> inLog, LoggedPosts logged)
			throws IOException {
		List<String> some = wrong.subList(0, Math.min(wrong.size(), MOST_REPAIRED));
		for (String id : some) {
			LoggedPosts.Entry entry = inLog.get(id);
			PostEvent event = (entry != null) ? logged.at(entry) : null;
			if (event != null) {
				this.bulk.write(List.of(event), PostsIndex.ALIAS);
			}
		}
		// A write that changes nothing is no error: what came of it is asked.
		Map<String, Long> now = this.posts.versions(PostsIndex.ALIAS, some);
		return some.stream().filter((id) -> isAsInLog(now.get(id), inLog.get(id))).count();
	}

	private static boolean isAsInLog(@Nullable Long version, LoggedPosts.@Nullable Entry entry) {
		return version != null && entry != null && version >= entry.version();
	}

	private void tell(Reconciliation found) {
		this.last = found;
		this.difference.set(found);
		if (!found.examples().isEmpty()) {
			log.error(
					"The index differs from the log: {} posts missing, {} stale, {} unknown to the log, {} repaired;"
							+ " such as {}",
					found.missing(), found.stale(), found.surplus(), found.repaired(), found.examples());
		}
	}

}
