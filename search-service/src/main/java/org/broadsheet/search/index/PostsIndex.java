package org.broadsheet.search.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import org.springframework.stereotype.Component;

/** The index that readers ask and the indexer writes, always by its alias. */
@Component
public class PostsIndex {

	/** The name that all requests use. */
	public static final String ALIAS = "posts";

	private static final String FIRST = "posts-1";

	private final ElasticsearchClient elasticsearch;

	PostsIndex(ElasticsearchClient elasticsearch) {
		this.elasticsearch = elasticsearch;
	}

	/** Creates the index where there is none yet. */
	public void ensure() throws IOException {
		if (!this.elasticsearch.indices().existsAlias((alias) -> alias.name(ALIAS)).value()) {
			this.elasticsearch.indices()
				.create((index) -> index.index(FIRST)
					.withJson(settings())
					.aliases(ALIAS, (alias) -> alias.isWriteIndex(true)));
		}
	}

	private static InputStream settings() {
		try (InputStream stream = PostsIndex.class.getResourceAsStream("index-settings.json")) {
			return new java.io.ByteArrayInputStream(Objects.requireNonNull(stream).readAllBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
