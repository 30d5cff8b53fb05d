package org.broadsheet.search.indexing;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import org.broadsheet.events.DocumentVersion;
import org.broadsheet.events.PostDeleted;
import org.broadsheet.events.PostEvent;
import org.broadsheet.events.PostRendered;
import org.broadsheet.search.index.PostDocument;
import org.broadsheet.search.index.PostsIndex;
import org.broadsheet.search.indexing.RenderedPostsListener.Received;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * One request of many documents, each under its external version, every item's result
 * read.
 */
@Component
class Bulk {

	// A single post is to be seen at once; a long import may wait for the index's own
	// rhythm.
	private static final int REFRESHED_AT_ONCE = 50;

	private final ElasticsearchClient elasticsearch;

	Bulk(ElasticsearchClient elasticsearch) {
		this.elasticsearch = elasticsearch;
	}

	/**
	 * Writes the documents of a poll.
	 * @return those that the index will never take, with its reason
	 * @throws IOException when Elasticsearch is away, overloaded or full: the whole poll
	 * is to be written again
	 */
	Map<Received, String> write(List<Received> poll) throws IOException {
		BulkRequest.Builder request = new BulkRequest.Builder().index(PostsIndex.ALIAS)
			.refresh((poll.size() <= REFRESHED_AT_ONCE) ? Refresh.True : Refresh.False);
		for (Received each : poll) {
			PostDocument document = documentOf(each.event());
			request.operations((operation) -> operation.index((index) -> index.id(document.id().value())
				.versionType(VersionType.External)
				.version(DocumentVersion.of(document.revision(), document.generation()))
				.document(document)));
		}
		return refused(poll, this.elasticsearch.bulk(request.build()));
	}

	private static Map<Received, String> refused(List<Received> poll, BulkResponse response) throws IOException {
		Map<Received, String> refused = new LinkedHashMap<>();
		for (int i = 0; i < poll.size(); i++) {
			BulkResponseItem item = response.items().get(i);
			// 409: the index has this or a newer one already, which is as it should be.
			if (item.error() == null || item.status() == HttpStatus.CONFLICT.value()) {
				continue;
			}
			String reason = item.error().type() + ": " + item.error().reason();
			if (item.status() != HttpStatus.BAD_REQUEST.value()) {
				throw new IOException("Elasticsearch takes nothing now: " + reason);
			}
			refused.put(poll.get(i), reason);
		}
		return refused;
	}

	private static PostDocument documentOf(PostEvent event) {
		return switch (event) {
			case PostRendered rendered -> PostDocument.of(rendered);
			case PostDeleted deleted -> PostDocument.of(deleted);
			default -> throw new IllegalArgumentException("no event of the index: " + event.getClass());
		};
	}

}
