package org.broadsheet.ingest.ledger;

import java.util.ArrayList;
import java.util.List;

import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.broadsheet.events.PostId;
import org.broadsheet.ingest.decision.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The superseded revisions of the posts of one partition. The newest one of each post
 * stands in its state, so that a post that is never edited is kept once.
 */
final class Revisions {

	private final KeyValueStore<String, Revision> store;

	Revisions(KeyValueStore<String, Revision> store) {
		this.store = store;
	}

	void keep(PostId id, Revision revision) {
		this.store.put(key(id, revision.number()), revision);
	}

	@Nullable Revision find(PostId id, long number) {
		return this.store.get(key(id, number));
	}

	/** The newest revisions below a number, newest first. */
	List<Answer.Entry> below(PostId id, long number, int atMost) {
		List<Answer.Entry> found = new ArrayList<>();
		if (number <= 1) {
			return found;
		}
		try (KeyValueIterator<String, Revision> older = this.store.reverseRange(key(id, 1), key(id, number - 1))) {
			while (found.size() < atMost && older.hasNext()) {
				found.add(Answer.Entry.of(older.next().value));
			}
		}
		return found;
	}

	/** Forgets all revisions up to one, this included. */
	void erase(PostId id, long upTo) {
		for (long number = 1; number <= upTo; number++) {
			this.store.delete(key(id, number));
		}
	}

	// Ids have no slash and numbers one width, so keys sort by post, then by number.
	private static String key(PostId id, long number) {
		return "%s/%019d".formatted(id, number);
	}

}
