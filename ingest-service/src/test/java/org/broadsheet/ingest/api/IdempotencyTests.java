package org.broadsheet.ingest.api;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.broadsheet.ingest.AuthorApi;
import org.broadsheet.ingest.IngestTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@IngestTest
class IdempotencyTests {

	@Autowired
	private AuthorApi api;

	@Test
	void makesOnePostOfARepeatedRequest() {
		String key = UUID.randomUUID().toString();
		HttpResponse<String> first = create("{\"title\": \"a\"}", key);
		this.api.json("PUT", first.headers().firstValue("Location").orElseThrow(), "{\"title\": \"b\"}", "If-Match",
				"\"1\"");
		HttpResponse<String> again = create("{\"title\": \"a\"}", key);
		assertThat(again.statusCode()).isEqualTo(201);
		assertThat(again.body()).isEqualTo(first.body());
		assertThat(AuthorApi.eTag(again)).isEqualTo("\"1\"");
	}

	@Test
	void refusesAKeyThatWasUsedForAnotherBody() {
		String key = "\"" + UUID.randomUUID() + "\"";
		assertThat(create("{\"title\": \"a\"}", key).statusCode()).isEqualTo(201);
		HttpResponse<String> other = create("{\"title\": \"b\"}", key);
		assertThat(other.statusCode()).isEqualTo(422);
		assertThat(AuthorApi.problem(other)).isEqualTo("key-reused");
	}

	@Test
	void repeatsAnEditADeletionAndAPatch() {
		String path = "/api/posts/" + AuthorApi.newId();
		this.api.json("PUT", path, "{\"title\": \"a\"}", "If-None-Match", "*");
		for (int i = 0; i < 2; i++) {
			HttpResponse<String> patched = this.api.json("PATCH", path, "{\"body\": \"x\"}", "If-Match", "\"1\"",
					"Idempotency-Key", "patch");
			assertThat(patched.statusCode()).as(patched.body()).isEqualTo(200);
			assertThat(AuthorApi.eTag(patched)).isEqualTo("\"2\"");
		}
		for (int i = 0; i < 2; i++) {
			HttpResponse<String> deleted = this.api.send(this.api.as(AuthorApi.EDITOR, path)
				.header("If-Match", "\"2\"")
				.header("Idempotency-Key", "delete")
				.DELETE());
			assertThat(deleted.statusCode()).isEqualTo(204);
			assertThat(AuthorApi.eTag(deleted)).isEqualTo("\"3\"");
		}
	}

	@Test
	void refusesAKeyBesidesAChosenId() {
		HttpResponse<String> both = create("{\"id\": \"mine\", \"title\": \"a\"}", UUID.randomUUID().toString());
		assertThat(both.statusCode()).isEqualTo(422);
		assertThat(AuthorApi.problem(both)).isEqualTo("invalid-id");
	}

	@Test
	void makesOnePostOfRacingRepetitions() {
		String key = UUID.randomUUID().toString();
		try (ExecutorService racers = Executors.newVirtualThreadPerTaskExecutor()) {
			List<CompletableFuture<HttpResponse<String>>> racing = new ArrayList<>();
			for (int i = 0; i < 16; i++) {
				racing.add(CompletableFuture.supplyAsync(() -> create("{\"title\": \"a\"}", key), racers));
			}
			List<HttpResponse<String>> answers = racing.stream().map(CompletableFuture::join).toList();
			assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201, 409);
			assertThat(answers).filteredOn((answer) -> answer.statusCode() == 409)
				.allSatisfy((answer) -> assertThat(AuthorApi.problem(answer)).isEqualTo("key-in-flight"));
			assertThat(answers).filteredOn((answer) -> answer.statusCode() == 201)
				.extracting(HttpResponse::body)
				.containsOnly(create("{\"title\": \"a\"}", key).body());
		}
	}

	@Test
	void refusesAKeyThatIsNone() {
		assertThat(create("{\"title\": \"a\"}", "a key").statusCode()).isEqualTo(400);
	}

	private HttpResponse<String> create(String body, String key) {
		return this.api.json("POST", "/api/posts", body, "Idempotency-Key", key);
	}

}
