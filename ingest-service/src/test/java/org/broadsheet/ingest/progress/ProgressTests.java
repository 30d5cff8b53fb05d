package org.broadsheet.ingest.progress;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.broadsheet.events.PostEvent;
import org.broadsheet.events.PostEvents;
import org.broadsheet.events.PostId;
import org.broadsheet.events.PostProgressed;
import org.broadsheet.events.PostProgressed.Stage;
import org.broadsheet.events.Topics;
import org.broadsheet.ingest.AuthorApi;
import org.broadsheet.ingest.IngestTest;
import org.broadsheet.testing.TestKafka;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@IngestTest
class ProgressTests {

	private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

	@Autowired
	private AuthorApi api;

	@Test
	void streamsEachStageUntilThePostIsSearchable() throws Exception {
		String id = AuthorApi.newId();
		this.api.json("PUT", "/api/posts/" + id, "{\"title\": \"a\"}", "If-None-Match", "*", "traceparent",
				"00-" + TRACE + "-b7ad6b7169203331-01");
		CompletableFuture<HttpResponse<Stream<String>>> stream = this.api.http()
			.sendAsync(this.api.as(AuthorApi.EDITOR, "/api/posts/" + id + "/progress")
				.header("Accept", "text/event-stream")
				.build(), HttpResponse.BodyHandlers.ofLines());
		tell(id, Stage.RENDERED, null);
		tell(id, Stage.SEARCHABLE, null);
		List<String> events = stream.get(20, TimeUnit.SECONDS)
			.body()
			.filter((line) -> line.startsWith("event:"))
			.toList();
		assertThat(events).containsExactly("event: accepted", "event: rendered", "event: searchable");
		JsonNode progress = AuthorApi.body(this.api.get("/api/posts/" + id + "/progress"));
		assertThat(progress.get("done").asBoolean()).isTrue();
		assertThat(progress.get("traceId").asString()).isEqualTo(TRACE);
	}

	@Test
	void tellsTheTraceOfAWriteThatCameNoFurtherYet() {
		String path = "/api/posts/" + AuthorApi.newId();
		this.api.json("PUT", path, "{\"title\": \"a\"}", "If-None-Match", "*", "traceparent",
				"00-" + TRACE + "-b7ad6b7169203331-01");
		JsonNode progress = AuthorApi.body(this.api.get(path + "/progress"));
		assertThat(progress.get("stages")).hasSize(1);
		assertThat(progress.get("traceId").asString()).isEqualTo(TRACE);
	}

	@Test
	void tellsWhyAPostStopped() throws Exception {
		String id = AuthorApi.newId();
		this.api.json("PUT", "/api/posts/" + id, "{\"title\": \"a\"}", "If-None-Match", "*");
		tell(id, Stage.FAILED, new PostProgressed.Failure(Stage.RENDERED, "The body is nested too deeply."));
		Awaitility.await()
			.untilAsserted(() -> assertThat(
					AuthorApi.body(this.api.get("/api/posts/" + id + "/progress")).at("/failure/cause").asString(""))
				.isEqualTo("The body is nested too deeply."));
	}

	@Test
	void doesNotHoldWhoAsksForTheHeadOfTheStream() {
		String path = "/api/posts/" + AuthorApi.newId();
		this.api.json("PUT", path, "{\"title\": \"a\"}", "If-None-Match", "*");
		HttpResponse<String> head = this.api
			.send(this.api.as(AuthorApi.EDITOR, path + "/progress").header("Accept", "text/event-stream").HEAD());
		assertThat(head.statusCode()).isEqualTo(200);
		assertThat(head.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
	}

	private static void tell(String id, Stage stage, PostProgressed.@Nullable Failure failure) throws Exception {
		try (KafkaProducer<String, PostEvent> producer = new KafkaProducer<>(
				Map.of("bootstrap.servers", TestKafka.bootstrapServers()), new StringSerializer(),
				PostEvents.serializer("/test"))) {
			producer
				.send(new ProducerRecord<>(Topics.POST_PROGRESS, id,
						new PostProgressed(new PostId(id), 1, stage, Instant.now(), TRACE, failure)))
				.get();
		}
	}

}
