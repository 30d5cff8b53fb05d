package org.broadsheet.search.index;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch.core.MgetResponse;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;

import org.springframework.stereotype.Component;

/** Which posts an index holds, and in which versions: drafts and deleted ones too. */
@Component
public class IndexedPosts {

	private static final int PAGE = 5000;

	private static final int AT_ONCE = 1000;

	private static final Time KEPT = Time.of((time) -> time.time("10m"));

	private final ElasticsearchClient elasticsearch;

	IndexedPosts(ElasticsearchClient elasticsearch) {
		this.elasticsearch = elasticsearch;
	}

	/**
	 * A post in an index.
	 *
	 * @param version see {@link org.broadsheet.events.DocumentVersion}
	 */
	public record Entry(String id, long version) {

		// Behind all ids, which are of ASCII.
		private static final Entry END = new Entry("\uFFFF", 0);

		/** Whether there is no post any more. */
		public boolean isEnd() {
			return equals(END);
		}

	}

	/** Walks through an index as it is now, by id. */
	public Walk walk(String name) throws IOException {
		return new Walk(this.elasticsearch.openPointInTime((open) -> open.index(name).keepAlive(KEPT)).id());
	}

	/**
	 * The versions of posts as they are this moment, refreshed or not; those that the
	 * index lacks are not among them.
	 */
	public Map<String, Long> versions(String name, List<String> ids) throws IOException {
		Map<String, Long> versions = new HashMap<>();
		for (int from = 0; from < ids.size(); from += AT_ONCE) {
			List<String> some = ids.subList(from, Math.min(from + AT_ONCE, ids.size()));
			MgetResponse<Void> response = this.elasticsearch
				.mget((get) -> get.index(name).ids(some).source((source) -> source.fetch(false)), Void.class);
			response.docs().forEach((each) -> {
				if (each.isResult() && each.result().found()) {
					versions.put(each.result().id(), Objects.requireNonNull(each.result().version()));
				}
			});
		}
		return versions;
	}

	/** A walk through an index; what is written meanwhile is not seen. */
	public final class Walk implements AutoCloseable {

		private final Deque<Entry> page = new ArrayDeque<>();

		private String pointInTime;

		private List<FieldValue> after = List.of();

		private boolean ended;

		private Walk(String pointInTime) {
			this.pointInTime = pointInTime;
		}

		/** The next post, or the end after the last. */
		public Entry next() throws IOException {
			if (this.page.isEmpty() && !this.ended) {
				turn();
			}
			return this.page.isEmpty() ? Entry.END : this.page.remove();
		}

		private void turn() throws IOException {
			SearchResponse<Void> response = IndexedPosts.this.elasticsearch.search((search) -> {
				search.pit((pit) -> pit.id(this.pointInTime).keepAlive(KEPT))
					.size(PAGE)
					.version(true)
					.source((source) -> source.fetch(false))
					.trackTotalHits((track) -> track.enabled(false))
					.sort((sort) -> sort.field((field) -> field.field("id").order(SortOrder.Asc)));
				return this.after.isEmpty() ? search : search.searchAfter(this.after);
			}, Void.class);
			this.pointInTime = Objects.requireNonNullElse(response.pitId(), this.pointInTime);
			List<Hit<Void>> hits = response.hits().hits();
			this.ended = hits.size() < PAGE;
			if (!hits.isEmpty()) {
				this.after = hits.getLast().sort();
			}
			hits.forEach((hit) -> this.page
				.add(new Entry(Objects.requireNonNull(hit.id()), Objects.requireNonNull(hit.version()))));
		}

		@Override
		public void close() throws IOException {
			IndexedPosts.this.elasticsearch.closePointInTime((close) -> close.id(this.pointInTime));
		}

	}

}
