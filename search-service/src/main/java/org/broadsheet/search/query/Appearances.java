package org.broadsheet.search.query;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import org.broadsheet.search.index.PostDocument;
import org.broadsheet.search.index.PostsIndex;

import org.springframework.stereotype.Service;

/** Finds the posts that became visible by the clock alone. */
@Service
public class Appearances {

	private static final int MOST = 100;

	private final ElasticsearchClient elasticsearch;

	Appearances(ElasticsearchClient elasticsearch) {
		this.elasticsearch = elasticsearch;
	}

	/**
	 * The scheduled posts whose moment came, at most {@value #MOST}.
	 * @param after exclusive
	 * @param until inclusive
	 */
	public List<Article> between(Instant after, Instant until) throws IOException {
		return PublishedPosts.articles(this.elasticsearch.search(
				(search) -> search.index(PostsIndex.ALIAS)
					.size(MOST)
					.source((source) -> source.filter((filter) -> filter.includes(PostDocument.READ)))
					.query((query) -> query.range((range) -> range
						.date((date) -> date.field("publishedAt").gt(after.toString()).lte(until.toString())))),
				PostDocument.class))
			.stream()
			.filter(Appearances::wasScheduled)
			.toList();
	}

	private static boolean wasScheduled(Article article) {
		Instant published = article.post().publishedAt();
		return published != null && article.post().updatedAt().isBefore(published);
	}

}
