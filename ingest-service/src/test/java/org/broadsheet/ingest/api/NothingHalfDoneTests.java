package org.broadsheet.ingest.api;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.broadsheet.events.Topics;
import org.broadsheet.ingest.AuthorApi;
import org.broadsheet.ingest.Ends;
import org.broadsheet.ingest.IngestTest;
import org.broadsheet.testing.TestKafka;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@IngestTest
class NothingHalfDoneTests {

	private static final List<String> BAD = List.of("{\"title\": \"a\"", "{\"title\": 3}", "{}",
			"{\"title\": \"a\\u0000b\"}", "{\"title\": \"a\", \"body\": \"\\ud800\"}",
			"{\"title\": \"a\", \"tags\": [\"good\", \"!?\"]}", "{\"title\": \"a\", \"format\": \"docx\"}",
			"{\"title\": \"" + "x".repeat(301) + "\"}",
			"{\"title\": \"a\", \"body\": \"" + "x".repeat(1_048_577) + "\"}");

	@Autowired
	private AuthorApi api;

	@Test
	void nothingOfARefusedRequestReachesKafka() throws Exception {
		Map<TopicPartition, Long> before = ends();
		for (String body : BAD) {
			assertThat(this.api.json("POST", "/api/posts", body).statusCode()).as(body).isBetween(400, 422);
			assertThat(this.api.json("PUT", "/api/posts/" + AuthorApi.newId(), body, "If-None-Match", "*").statusCode())
				.as(body)
				.isBetween(400, 422);
		}
		String lines = BAD.stream().filter((line) -> line.length() < 1000).collect(Collectors.joining("\n"));
		assertThat(this.api
			.send(this.api.as(AuthorApi.EDITOR, "/api/imports")
				.header("Content-Type", "application/x-ndjson")
				.POST(HttpRequest.BodyPublishers.ofString(lines)))
			.body()).contains("\"created\":0", "\"refused\":8");
		assertThat(ends()).isEqualTo(before);

		this.api.json("POST", "/api/posts", "{\"title\": \"good\"}");
		assertThat(ends()).isNotEqualTo(before);
	}

	// A write that gets as far as Kafka begins as a command, or is at once a fact.
	private static Map<TopicPartition, Long> ends() throws Exception {
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestKafka.bootstrapServers()))) {
			return Ends.of(admin, Topics.POST_COMMANDS, Topics.POSTS);
		}
	}

}
