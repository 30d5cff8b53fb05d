package org.broadsheet.search.query;

import java.io.IOException;
import java.util.function.Supplier;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import org.broadsheet.search.index.PostsIndex;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Views of the index as it was at a moment (Elasticsearch: points in time). Pages by
 * relevance need one: a score moves a little with each post that is written, and a page
 * that went on from a score would show some posts twice and others never. While nothing
 * is written, all readers share one.
 */
@Component
class Views {

	/** So long a view is kept after it was last used. */
	private static final String KEPT = "5m";

	private final ElasticsearchClient elasticsearch;

	private final Editions editions;

	private volatile @Nullable Newest newest;

	Views(ElasticsearchClient elasticsearch, Editions editions) {
		this.elasticsearch = elasticsearch;
		this.editions = editions;
	}

	private record Newest(Edition edition, String view) {
	}

	/** Asks a view, and where there is none or it is gone, the newest one. */
	SearchResponse<Void> search(Supplier<SearchRequest.Builder> request, @Nullable String view) throws IOException {
		String asked = (view != null) ? view : newest();
		try {
			return ask(request.get(), asked);
		}
		catch (ElasticsearchException ex) {
			if (ex.status() != HttpStatus.NOT_FOUND.value()) {
				throw ex;
			}
			forget(asked);
			return ask(request.get(), newest());
		}
	}

	private void forget(String view) {
		Newest last = this.newest;
		if (last != null && last.view().equals(view)) {
			this.newest = null;
		}
	}

	private SearchResponse<Void> ask(SearchRequest.Builder request, String view) throws IOException {
		return this.elasticsearch
			.search(request.pit((pit) -> pit.id(view).keepAlive((kept) -> kept.time(KEPT))).build(), Void.class);
	}

	// The edition is asked for first: the view may be newer than it, never older.
	private String newest() throws IOException {
		Edition edition = this.editions.current();
		Newest last = this.newest;
		if (last != null && last.edition().equals(edition)) {
			return last.view();
		}
		String view = this.elasticsearch
			.openPointInTime((open) -> open.index(PostsIndex.ALIAS).keepAlive((kept) -> kept.time(KEPT)))
			.id();
		this.newest = new Newest(edition, view);
		return view;
	}

}
