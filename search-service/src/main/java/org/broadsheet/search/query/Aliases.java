package org.broadsheet.search.query;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.search.Hit;
import org.broadsheet.search.index.PostDocument;
import org.broadsheet.search.index.PostsIndex;

import org.springframework.stereotype.Service;

/** Finds posts by where they once stood. */
@Service
public class Aliases {

	private final ElasticsearchClient elasticsearch;

	Aliases(ElasticsearchClient elasticsearch) {
		this.elasticsearch = elasticsearch;
	}

	/**
	 * What became of the post that was once known at one of some paths of this site, such
	 * as {@code /2020/12/old/}. Where two posts claim a path, the one that can be read
	 * has it.
	 */
	public Lookup find(Collection<String> paths) throws IOException {
		List<FieldValue> values = paths.stream().map(FieldValue::of).toList();
		List<Lookup> found = this.elasticsearch
			.search((search) -> search.index(PostsIndex.ALIAS)
				.source((source) -> source.filter((filter) -> filter.includes(PostDocument.READ)))
				.query((query) -> query.terms((terms) -> terms.field("aliases").terms((any) -> any.value(values)))),
					PostDocument.class)
			.hits()
			.hits()
			.stream()
			.map(Hit::source)
			.filter(Objects::nonNull)
			.map(PublishedPosts::lookup)
			.toList();
		return found.stream()
			.filter(Lookup.Found.class::isInstance)
			.findFirst()
			.or(() -> found.stream().filter(Lookup.Gone.class::isInstance).findFirst())
			.orElse(new Lookup.Unknown());
	}

}
