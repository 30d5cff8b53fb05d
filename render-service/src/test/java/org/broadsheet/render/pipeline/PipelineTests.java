package org.broadsheet.render.pipeline;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.broadsheet.events.PostDeleted;
import org.broadsheet.events.PostEvent;
import org.broadsheet.events.PostEvents;
import org.broadsheet.events.PostId;
import org.broadsheet.events.PostProgressed;
import org.broadsheet.events.PostRendered;
import org.broadsheet.events.PostSaved;
import org.broadsheet.events.Topics;
import org.broadsheet.events.TraceParent;
import org.broadsheet.render.TestPosts;
import org.broadsheet.render.rendering.Renderer;
import org.broadsheet.stage.StageStart;
import org.broadsheet.testing.TestKafka;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "management.server.port=0", "broadsheet.render.limits.time=2s" })
@Import(TestKafka.class)
class PipelineTests {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final String ENDLESS = "![[]()".repeat(160_000);

	private static final String TRACE_PARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

	private final TestTopic rendered = new TestTopic(Topics.RENDERED_POSTS);

	private final TestTopic progress = new TestTopic(Topics.POST_PROGRESS);

	private final TestTopic deadLetters = new TestTopic(Topics.deadLettersOf(Topics.POSTS));

	private final PostId id = TestPosts.newId();

	@Autowired
	private KafkaTemplate<byte[], byte[]> kafka;

	@Autowired
	private StageStart start;

	@LocalServerPort
	private int port;

	@LocalManagementPort
	private int managementPort;

	@BeforeEach
	void stageIsUp() {
		await().atMost(PATIENCE).until(() -> "UP".equals(this.start.health().getStatus().getCode()));
	}

	@Test
	void rendersAPostAndTellsSo() {
		send(new PostSaved(TestPosts.post(this.id, 1, "Hello", "# One\n\nSome *words*.")));
		PostRendered event = renderings(1).getFirst();
		assertThat(event.rendering().html()).isEqualTo("<h2 id=\"one\">One</h2>\n<p>Some <em>words</em>.</p>\n");
		assertThat(event.post().body()).isEmpty();
		PostProgressed told = progress(1).getFirst();
		assertThat(told.stage()).isEqualTo(PostProgressed.Stage.RENDERED);
		assertThat(told.revision()).isEqualTo(1);
		assertThat(told.traceId()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
		Header trace = this.rendered.records(this.id.value()).getFirst().headers().lastHeader(TraceParent.HEADER);
		assertThat(trace.value()).asString(StandardCharsets.US_ASCII).isEqualTo(TRACE_PARENT);
	}

	@Test
	void publishesWhatThePreviewShows() {
		String body = "# One\n\nSome *words* [here](https://a.example/), ![an image](/b.jpg).\n\n```js\nlet c\n```";
		send(new PostSaved(TestPosts.post(this.id, 1, "Hello", body)));
		JsonNode answer = RestClient.create("http://localhost:" + this.port)
			.post()
			.uri("/api/preview")
			.body(Map.of("title", "Hello", "body", body))
			.retrieve()
			.body(JsonNode.class);
		ObjectNode preview = (ObjectNode) Objects.requireNonNull(answer);
		preview.remove(List.of("title", "language"));
		assertThat(preview).isEqualTo(JsonMapper.shared().valueToTree(renderings(1).getFirst().rendering()));
	}

	@Test
	void keepsTheOrderOfAPostsRevisions() {
		for (int revision = 1; revision <= 20; revision++) {
			send(new PostSaved(TestPosts.post(this.id, revision, "Hello", "Revision " + revision)));
		}
		assertThat(renderings(20)).extracting(PostRendered::revision).isSorted();
	}

	@Test
	void passesADeletionOn() {
		send(new PostDeleted(this.id, 2, Instant.parse("2026-11-24T09:00:00Z"), false));
		await().atMost(PATIENCE)
			.untilAsserted(() -> assertThat(this.rendered.events(this.id.value(), PostEvent.class)).singleElement()
				.isInstanceOf(PostDeleted.class));
		assertThat(progress(1).getFirst().stage()).isEqualTo(PostProgressed.Stage.RENDERED);
	}

	@Test
	void putsGarbageAsideOnceAndGoesOn() {
		byte[] garbage = { (byte) 0xff, 0, 'x' };
		this.kafka.send(new ProducerRecord<>(Topics.POSTS, key(), garbage)).join();
		this.kafka.send(new ProducerRecord<>(Topics.POSTS, key(), null)).join();
		send(new PostSaved(TestPosts.post(this.id, 1, "After", "The next goes on.")));
		assertThat(renderings(1)).hasSize(1);
		List<ConsumerRecord<byte[], byte[]>> letters = this.deadLetters.records(this.id.value());
		assertThat(letters).singleElement().satisfies((letter) -> {
			assertThat(letter.value()).isEqualTo(garbage);
			assertThat(letter.headers().lastHeader("kafka_dlt-exception-message").value())
				.asString(StandardCharsets.UTF_8)
				.contains("CloudEvent");
		});
	}

	@Test
	void tellsTheAuthorWhyAPostFailsAndGoesOn() {
		send(new PostSaved(TestPosts.post(this.id, 1, "Too long", "a".repeat(1_100_000))));
		send(new PostSaved(TestPosts.post(this.id, 2, "Short", "Better.")));
		assertThat(renderings(1).getFirst().revision()).isEqualTo(2);
		PostProgressed told = progress(2).getFirst();
		assertThat(told.stage()).isEqualTo(PostProgressed.Stage.FAILED);
		assertThat(told.failure()).isNotNull()
			.satisfies((failure) -> assertThat(failure.cause()).isEqualTo("The text is longer than 1024 KB."));
		assertThat(this.deadLetters.records(this.id.value())).hasSize(1);
	}

	@Test
	void failsAPostThatTakesTooLongAndGoesOn() {
		PostId next = TestPosts.newId();
		send(new PostSaved(TestPosts.post(this.id, 1, "Endless", ENDLESS)));
		send(new PostSaved(TestPosts.post(next, 1, "Next", "Short.")));
		PostProgressed told = progress(1).getFirst();
		assertThat(told.stage()).isEqualTo(PostProgressed.Stage.FAILED);
		assertThat(told.failure()).isNotNull()
			.satisfies((failure) -> assertThat(failure.cause())
				.isEqualTo("The text takes longer than 2 seconds to render."));
		assertThat(this.deadLetters.records(this.id.value())).hasSize(1);
		await().atMost(PATIENCE).until(() -> !this.rendered.records(next.value()).isEmpty());
	}

	@Test
	void goesOnWithTheNextBatchesWhileAPostTakesLong() {
		PostId same = TestPosts.newId();
		PostId later = TestPosts.newId();
		send(new PostSaved(TestPosts.post(this.id, 1, "Endless", ENDLESS)));
		send(new PostSaved(TestPosts.post(same, 1, "Of the same batch, perhaps", "Short.")));
		await().atMost(PATIENCE).until(() -> !this.rendered.records(same.value()).isEmpty());
		send(new PostSaved(TestPosts.post(later, 1, "Of a later batch", "Short.")));
		send(new PostSaved(TestPosts.post(this.id, 2, "Of the endless one", "Better.")));
		PostProgressed failed = progress(2).getFirst();
		assertThat(failed.stage()).isEqualTo(PostProgressed.Stage.FAILED);
		assertThat(this.progress.events(later.value(), PostProgressed.class)).singleElement()
			.satisfies((passed) -> assertThat(passed.at()).isBefore(failed.at()));
		assertThat(renderings(1).getFirst().revision()).isEqualTo(2);
	}

	@Test
	void rendersEverythingAgainFromTheLogInTheNewGeneration() {
		send(new PostSaved(TestPosts.post(this.id, 1, "Old", "First.")));
		send(new PostSaved(TestPosts.post(this.id, 2, "Old", "Second.")));
		PostRendered before = renderings(2).getLast();
		RestClient management = RestClient.create("http://localhost:" + this.managementPort);
		management.post().uri("/admin/rerenders").retrieve().toBodilessEntity();
		await().atMost(PATIENCE)
			.until(() -> management.get().uri("/admin/rerenders").retrieve().body(String.class),
					(report) -> report.contains("DONE"));
		List<PostRendered> after = renderings(4);
		assertThat(after).extracting(PostRendered::revision).containsExactly(1L, 2L, 1L, 2L);
		assertThat(after.getLast().rendering()).isEqualTo(before.rendering());
		assertThat(after).extracting(PostRendered::generation).containsOnly(Renderer.GENERATION);
		assertThat(this.progress.records(this.id.value())).hasSize(2);
	}

	@Test
	void waitsForKafkaAndLosesNothing() {
		send(new PostSaved(TestPosts.post(this.id, 1, "Before", "Before.")));
		renderings(1);
		TestKafka.kill();
		TestKafka.start();
		send(new PostSaved(TestPosts.post(this.id, 2, "After", "After.")));
		assertThat(renderings(2)).extracting(PostRendered::revision).contains(1L, 2L);
	}

	private void send(PostEvent event) {
		byte[] key = event.id().value().getBytes(StandardCharsets.UTF_8);
		ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(Topics.POSTS, key, null);
		record.headers().add(TraceParent.HEADER, TRACE_PARENT.getBytes(StandardCharsets.US_ASCII));
		byte[] value = PostEvents.serializer("/test").serialize(Topics.POSTS, record.headers(), event);
		this.kafka.send(new ProducerRecord<>(Topics.POSTS, null, key, value, record.headers())).join();
	}

	private byte[] key() {
		return this.id.value().getBytes(StandardCharsets.UTF_8);
	}

	private List<PostRendered> renderings(int count) {
		return await().atMost(PATIENCE)
			.until(() -> this.rendered.events(this.id.value(), PostRendered.class), (found) -> found.size() >= count);
	}

	private List<PostProgressed> progress(int count) {
		return await().atMost(PATIENCE)
			.until(() -> this.progress.events(this.id.value(), PostProgressed.class), (found) -> found.size() >= count);
	}

}
