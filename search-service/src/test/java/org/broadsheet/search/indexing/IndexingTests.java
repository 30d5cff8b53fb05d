package org.broadsheet.search.indexing;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Result;
import org.broadsheet.events.PostDeleted;
import org.broadsheet.events.PostRendered;
import org.broadsheet.events.ShortId;
import org.broadsheet.events.Slug;
import org.broadsheet.search.Renderings;
import org.broadsheet.search.index.PostsIndex;
import org.broadsheet.search.query.Lookup;
import org.broadsheet.search.query.PublishedPosts;
import org.broadsheet.search.query.Search;
import org.broadsheet.search.query.SearchQuery;
import org.broadsheet.search.query.Selection;
import org.broadsheet.testing.TestElasticsearch;
import org.broadsheet.testing.TestKafka;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.KafkaTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@SpringBootTest(properties = { "broadsheet.kafka.partitions=2", "management.server.port=0" })
@Import({ TestKafka.class, TestElasticsearch.class })
class IndexingTests {

	@Autowired
	private KafkaTemplate<byte[], byte[]> kafka;

	@Autowired
	private ElasticsearchClient elasticsearch;

	@Autowired
	private PublishedPosts posts;

	@Autowired
	private Search search;

	private final String id = "indexing-" + UUID.randomUUID();

	@Test
	void aRenderingIsFoundByItsTagAndItsWords() {
		tell(Renderings.of(this.id, 1, "L’été à la médiathèque", "Des ateliers numériques.", "Médiation " + this.id));
		await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
			assertThat(this.posts.newest(Selection.ofTags(List.of(Slug.of("Médiation " + this.id)), true), 1, 10)
				.articles()).hasSize(1);
			assertThat(found("mediatheque atelier numerique")).contains(this.id);
		});
	}

	@Test
	void theNewerOfTwoRevisionsStaysWhateverTheirOrder() {
		tell(Renderings.of(this.id, 2, "Nouveau", "x"));
		tell(Renderings.of(this.id, 1, "Ancien", "x"));
		tell(Renderings.of(this.id, 2, "Nouveau encore", "x"));
		tell(Renderings.of("after-" + this.id, 1, "Après", "x"));
		await().atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(lookup("after-" + this.id)).isInstanceOf(Lookup.Found.class));
		await().atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(lookup(this.id)).isInstanceOfSatisfying(Lookup.Found.class,
					(found) -> assertThat(found.article().post().title()).isEqualTo("Nouveau")));
	}

	@Test
	void aDeletedPostIsGoneAndStaysSo() {
		PostRendered rendered = Renderings.of(this.id, 1, "Éphémère", "x");
		tell(rendered);
		Renderings.tell(this.kafka, new PostDeleted(rendered.id(), 2, Instant.now(), false));
		tell(rendered);
		await().atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(lookup(this.id)).isInstanceOf(Lookup.Gone.class));
	}

	// While an index with a new mapping is being built, the old one goes on being
	// written.
	@Test
	void anIndexTakesDocumentsWithFieldsThatOnlyANewerMappingHas() throws IOException {
		String document = "{\"id\": \"%s\", \"aFieldOfTomorrow\": {\"deep\": [1, \"x\"]}}".formatted(this.id);
		assertThat(this.elasticsearch
			.index((index) -> index.index(PostsIndex.ALIAS).id(this.id).withJson(new StringReader(document)))
			.result()).isEqualTo(Result.Created);
	}

	private List<String> found(String words) throws IOException {
		return this.search.search(new SearchQuery(words, Selection.ALL, SearchQuery.Sort.RELEVANCE, 10, null))
			.hits()
			.stream()
			.map((hit) -> hit.found().post().id().value())
			.toList();
	}

	private Lookup lookup(String post) throws IOException {
		return this.posts.find(ShortId.of(new org.broadsheet.events.PostId(post)));
	}

	private void tell(PostRendered event) {
		Renderings.tell(this.kafka, event);
	}

}
