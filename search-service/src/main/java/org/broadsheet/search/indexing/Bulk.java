package org.broadsheet.search.indexing;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import org.broadsheet.events.DocumentVersion;
import org.broadsheet.events.PostDeleted;
import org.broadsheet.events.PostEvent;
import org.broadsheet.events.PostRendered;
import org.broadsheet.search.index.PostDocument;
import org.broadsheet.search.index.PostsIndex;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * One request of many documents, each under its external version, every item's result
 * read. Indices are written by alias alone, which is to be there: an index that an
 * operator deleted does not come back half.
 */
@Component
public class Bulk {

	private final ElasticsearchClient elasticsearch;

	private final PostsIndex index;

	private final Refreshing refreshing = new Refreshing(System::nanoTime);

	Bulk(ElasticsearchClient elasticsearch, PostsIndex index) {
		this.elasticsearch = elasticsearch;
		this.index = index;
	}

	/**
	 * Writes the documents of a poll to the live index, and to the one that is being
	 * built if there is one. What the latter refuses is found when the two are compared.
	 * @return those that the live index will never take, by their place in the poll, with
	 * its reason
	 * @throws IOException when Elasticsearch is away, overloaded or full: the whole poll
	 * is to be written again
	 */
	Map<Integer, String> write(List<PostEvent> poll) throws IOException {
		// Asked before each write: what is written after an index began to be built goes
		// there too, and what was read from the log before, its builder reads.
		boolean both = this.index.hasNext();
		BulkRequest.Builder request = new BulkRequest.Builder().refresh(this.refreshing.of(poll.size()));
		for (PostEvent each : poll) {
			request.operations(operation(each, PostsIndex.ALIAS, VersionType.External));
		}
		if (both) {
			for (PostEvent each : poll) {
				request.operations(operation(each, PostsIndex.NEXT, VersionType.External));
			}
		}
		List<BulkResponseItem> items = this.elasticsearch.bulk(request.build()).items();
		for (BulkResponseItem item : items.subList(poll.size(), items.size())) {
			// 404: it was given up, or has just taken the live one's place.
			if (item.status() != HttpStatus.NOT_FOUND.value()) {
				refusal(item);
			}
		}
		return refused(items.subList(0, poll.size()));
	}

	/**
	 * Writes documents to one index, in the form that this version of the service gives
	 * them.
	 * @param alias the index, by its alias
	 * @return those that the index will never take, by their place in the list, with its
	 * reason
	 * @throws IOException when Elasticsearch is away, overloaded or full, or the index is
	 * gone
	 */
	public Map<Integer, String> write(List<PostEvent> events, String alias) throws IOException {
		BulkRequest.Builder request = new BulkRequest.Builder().refresh(Refresh.False);
		for (PostEvent each : events) {
			request.operations(operation(each, alias, VersionType.ExternalGte));
		}
		return refused(this.elasticsearch.bulk(request.build()).items());
	}

	private static BulkOperation operation(PostEvent event, String alias, VersionType type) {
		PostDocument document = documentOf(event);
		return BulkOperation.of((operation) -> operation.index((index) -> index.index(alias)
			.requireAlias(true)
			.id(document.id().value())
			.versionType(type)
			.version(DocumentVersion.of(document.revision(), document.generation()))
			.document(document)));
	}

	private static Map<Integer, String> refused(List<BulkResponseItem> items) throws IOException {
		Map<Integer, String> refused = new TreeMap<>();
		for (int i = 0; i < items.size(); i++) {
			String reason = refusal(items.get(i));
			if (!reason.isEmpty()) {
				refused.put(i, reason);
			}
		}
		return refused;
	}

	private static String refusal(BulkResponseItem item) throws IOException {
		ErrorCause error = item.error();
		// 409: the index has this or a newer one already, which is as it should be.
		if (error == null || item.status() == HttpStatus.CONFLICT.value()) {
			return "";
		}
		String reason = error.type() + ": " + error.reason();
		if (item.status() != HttpStatus.BAD_REQUEST.value()) {
			throw new IOException("Elasticsearch takes nothing now: " + reason);
		}
		return reason;
	}

	private static PostDocument documentOf(PostEvent event) {
		return switch (event) {
			case PostRendered rendered -> PostDocument.of(rendered);
			case PostDeleted deleted -> PostDocument.of(deleted);
			default -> throw new IllegalArgumentException("no event of the index: " + event.getClass());
		};
	}

}
