package org.broadsheet.system;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

import org.awaitility.core.ConditionFactory;
import org.broadsheet.system.Author.Written;
import org.broadsheet.testing.TestElasticsearch;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What appears by itself at its moment, and what goes for ever. */
class MomentsTests {

	private static final Logger logger = LoggerFactory.getLogger(MomentsTests.class);

	private final Pipeline pipeline = Pipeline.running();

	private final Author author = this.pipeline.author();

	private final Reader reader = this.pipeline.reader();

	private final String word = "zm" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

	@Test
	void aScheduledPostAppearsByItselfAtItsMoment() {
		Instant moment = Instant.now().plusSeconds(20).truncatedTo(ChronoUnit.SECONDS);
		Written post = this.author
			.publish(Map.of("title", "Demain " + this.word, "body", "x", "publishedAt", moment.toString()));
		patiently().until(() -> this.author.progress(post.id()).path("done").asBoolean());
		if (Instant.now().isBefore(moment.minusSeconds(2))) {
			assertThat(this.reader.found(this.word)).isEmpty();
			assertThat(this.reader.status(post.path())).isEqualTo(404);
			assertThat(this.reader.page("/").text()).doesNotContain(this.word);
		}
		patiently().untilAsserted(() -> {
			assertThat(this.reader.found(this.word)).containsExactly(post.id());
			assertThat(this.reader.status(post.path())).isEqualTo(200);
			assertThat(this.reader.page("/").text()).contains(this.word);
		});
		Duration late = Duration.between(moment, Instant.now());
		logger.info("a scheduled post appeared {} after its moment", late);
		assertThat(late).isBetween(Duration.ZERO, Duration.ofSeconds(6));
		assertThat(Instant.parse(this.reader.search(this.word).at("/hits/0/publishedAt").asString())).isEqualTo(moment);
	}

	@Test
	void anErasedPostLeavesNothingWhereReadersAuthorsAndTheIndexLook() {
		Written first = this.author.publish(Map.of("title", "Secret " + this.word, "body", this.word + " un"));
		Written second = this.author.edit(first, Map.of("title", "Plus secret " + this.word, "body", "deux"));
		patiently().untilAsserted(() -> assertThat(this.reader.found("Plus " + this.word)).containsExactly(first.id()));
		this.author.erase(second);
		patiently().untilAsserted(() -> {
			assertThat(this.reader.found(this.word)).isEmpty();
			assertThat(this.reader.status(second.path())).isEqualTo(410);
			assertThat(this.reader.page("/").text()).doesNotContain(this.word);
			assertThat(Http.get(TestElasticsearch.url() + "/_all/_search?q=_id:" + first.id()).body())
				.contains(first.id())
				.doesNotContain(this.word);
		});
		for (String path : new String[] { "", "/revisions", "/revisions/1", "/revisions/2", "/progress" }) {
			HttpResponse<String> answer = this.author.ask("/api/posts/" + first.id() + path);
			assertThat(answer.body()).as(path).doesNotContain(this.word);
		}
		assertThat(this.author.ask("/api/posts?size=50").body()).doesNotContain(this.word);
	}

	private static ConditionFactory patiently() {
		return await().atMost(Duration.ofSeconds(40)).pollInterval(Duration.ofMillis(100)).ignoreExceptions();
	}

}
