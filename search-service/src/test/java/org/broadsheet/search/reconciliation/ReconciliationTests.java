package org.broadsheet.search.reconciliation;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.VersionType;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.broadsheet.events.DocumentVersion;
import org.broadsheet.events.PostId;
import org.broadsheet.events.ShortId;
import org.broadsheet.search.Renderings;
import org.broadsheet.search.index.PostsIndex;
import org.broadsheet.search.query.Lookup;
import org.broadsheet.search.query.PublishedPosts;
import org.broadsheet.testing.TestElasticsearch;
import org.broadsheet.testing.TestKafka;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.KafkaTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@SpringBootTest(properties = { "broadsheet.kafka.partitions=2", "management.server.port=0" })
@Import({ TestKafka.class, TestElasticsearch.class })
class ReconciliationTests {

	private final String id = "reconciliation-" + UUID.randomUUID();

	@Autowired
	private KafkaTemplate<byte[], byte[]> kafka;

	@Autowired
	private ElasticsearchClient elasticsearch;

	@Autowired
	private PublishedPosts posts;

	@Autowired
	private Reconciliations reconciliations;

	@Autowired
	private MeterRegistry meters;

	@BeforeEach
	void indexAndLogAgree() {
		Renderings.tell(this.kafka, Renderings.of(this.id, 2, "Billet", "Texte"));
		await().atMost(Duration.ofMinutes(1)).ignoreExceptions().until(this::isThere);
		await().atMost(Duration.ofMinutes(1))
			.ignoreExceptions()
			.until(this.reconciliations::run, (found) -> found.examples().isEmpty());
		assertThat(differences()).isZero();
	}

	@Test
	void aPostThatTheIndexLostIsToldAndWrittenAgain() throws Exception {
		forget();
		await().atMost(Duration.ofMinutes(1))
			.until(this.reconciliations::run, (found) -> found.missing() == 1 && found.repaired() == 1);
		assertRepaired();
	}

	@Test
	void aPostInAnOlderRevisionIsToldAndWrittenAgain() throws Exception {
		forget();
		await().atMost(Duration.ofMinutes(1))
			.ignoreExceptions()
			.until(() -> this.elasticsearch
				.index((index) -> index.index(PostsIndex.ALIAS)
					.id(this.id)
					.versionType(VersionType.External)
					.version(DocumentVersion.of(1, 1))
					.refresh(Refresh.True)
					.document(Map.of("id", this.id)))
				.version() > 0);
		await().atMost(Duration.ofMinutes(1))
			.until(this.reconciliations::run, (found) -> found.stale() == 1 && found.repaired() == 1);
		assertRepaired();
	}

	private void assertRepaired() throws IOException {
		assertThat(this.reconciliations.run().examples()).isEmpty();
		this.elasticsearch.indices().refresh();
		assertThat(isThere()).isTrue();
	}

	// A disk forgets without a trace; a deletion by request is remembered for a minute.
	private void forget() throws IOException {
		this.elasticsearch.indices()
			.putSettings((put) -> put.index(PostsIndex.ALIAS)
				.settings((index) -> index.gcDeletes((time) -> time.time("0s"))));
		this.elasticsearch.delete((delete) -> delete.index(PostsIndex.ALIAS).id(this.id));
	}

	@Test
	void aPostThatTheLogDoesNotKnowIsToldAndLeft() throws Exception {
		String unknown = "unknown-" + this.id;
		this.elasticsearch.index((index) -> index.index(PostsIndex.ALIAS).id(unknown).document(Map.of("id", unknown)));
		this.elasticsearch.indices().refresh();
		Reconciliation found = this.reconciliations.run();
		this.elasticsearch.delete((delete) -> delete.index(PostsIndex.ALIAS).id(unknown));
		assertThat(found.surplus()).isEqualTo(1);
		assertThat(found.examples()).containsExactly(unknown);
		assertThat(differences()).isEqualTo(1);
	}

	private double differences() {
		return this.meters.get("broadsheet.index.difference").gauges().stream().mapToDouble(Gauge::value).sum();
	}

	private boolean isThere() throws IOException {
		return this.posts.find(ShortId.of(new PostId(this.id))) instanceof Lookup.Found;
	}

}
