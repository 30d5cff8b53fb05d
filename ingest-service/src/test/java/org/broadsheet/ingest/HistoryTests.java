package org.broadsheet.ingest;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@IngestTest
class HistoryTests {

	@Autowired
	private AuthorApi api;

	@Test
	void keepsEveryRevisionAlsoAfterDeletionAndRestoresAnOldOne() {
		String path = written("un", "deux");
		delete(path, 2);
		JsonNode history = AuthorApi.body(this.api.get(path + "/revisions"));
		assertThat(history.at("/revisions")).hasSize(3);
		assertThat(history.at("/revisions/0/deleted").asBoolean()).isTrue();
		assertThat(history.at("/revisions/2/title").asString()).isEqualTo("un");
		assertThat(AuthorApi.body(this.api.get(path + "/revisions/1")).get("title").asString()).isEqualTo("un");
		HttpResponse<String> restored = this.api.send(this.api.as(AuthorApi.EDITOR, path + "/revisions/1/restore")
			.header("If-Match", "\"3\"")
			.POST(HttpRequest.BodyPublishers.noBody()));
		assertThat(restored.statusCode()).as(restored.body()).isEqualTo(200);
		assertThat(AuthorApi.eTag(restored)).isEqualTo("\"4\"");
		JsonNode now = AuthorApi.body(this.api.get(path));
		assertThat(now.get("title").asString()).isEqualTo("un");
		assertThat(now.get("createdAt"))
			.isEqualTo(AuthorApi.body(this.api.get(path + "/revisions/1")).get("createdAt"));
	}

	@Test
	void pagesThroughALongHistory() {
		String path = written("1", "2", "3", "4", "5");
		JsonNode first = AuthorApi.body(this.api.get(path + "/revisions?size=2"));
		assertThat(numbers(first)).containsExactly(5, 4);
		JsonNode second = AuthorApi.body(this.api.get(path + "/revisions?size=2&below=" + first.get("next")));
		assertThat(numbers(second)).containsExactly(3, 2);
		JsonNode last = AuthorApi.body(this.api.get(path + "/revisions?size=2&below=" + second.get("next")));
		assertThat(numbers(last)).containsExactly(1);
		assertThat(last.get("next").isNull()).isTrue();
	}

	@Test
	void listsManyRevisionsOfTheLargestPosts() {
		String path = "/api/posts/" + AuthorApi.newId();
		String body = "x".repeat(1024 * 1024);
		for (int i = 0; i < 20; i++) {
			String[] condition = (i == 0) ? new String[] { "If-None-Match", "*" } : new String[] { "If-Match", "*" };
			assertThat(this.api.json("PUT", path, "{\"body\": \"" + body + "\"}", condition).statusCode()).isIn(200,
					201);
		}
		assertThat(numbers(AuthorApi.body(this.api.get(path + "/revisions")))).hasSize(20);
	}

	@Test
	void erasesEveryRevisionAndOnlyForAdministrators() {
		String path = written("secret", "public");
		HttpRequest.BodyPublisher none = HttpRequest.BodyPublishers.noBody();
		assertThat(this.api.send(this.api.as(AuthorApi.MARIE, path + "/erasure").POST(none)).statusCode())
			.isEqualTo(403);
		assertThat(this.api.send(this.api.as(AuthorApi.EDITOR, path + "/erasure").POST(none)).statusCode())
			.isEqualTo(204);
		assertThat(this.api.get(path + "/revisions/1").statusCode()).isEqualTo(410);
		assertThat(this.api.get(path + "/revisions").body()).doesNotContain("secret", "public");
		assertThat(AuthorApi.problem(this.api.json("PUT", path, "{\"title\": \"x\"}", "If-Match", "\"3\"")))
			.isEqualTo("erased");
	}

	@Test
	void listsNewestFirstByStatusAndCursor() {
		List<String> made = new ArrayList<>();
		for (int i = 1; i <= 5; i++) {
			String id = AuthorApi.newId();
			HttpResponse<String> draft = this.api.json("PUT", "/api/posts/" + id,
					"{\"title\": \"t\", \"author\": \"Liste\", \"status\": \"draft\", \"publishedAt\": \"200%d-01-01T00:00:00Z\"}"
						.formatted(i),
					"If-None-Match", "*");
			assertThat(draft.statusCode()).as(draft.body()).isEqualTo(201);
			made.addFirst(id);
		}
		List<String> listed = new ArrayList<>();
		String next = "";
		while (next != null) {
			JsonNode page = AuthorApi.body(this.api.get("/api/posts?author=Liste&status=draft&size=2" + next));
			page.get("posts").forEach((post) -> listed.add(post.get("id").asString()));
			next = page.get("next").isNull() ? null : "&cursor=" + page.get("next").asString();
		}
		assertThat(listed).isEqualTo(made);
		assertThat(AuthorApi.body(this.api.get("/api/posts?author=Liste&status=published")).get("posts")).isEmpty();
		assertThat(this.api.get("/api/posts?cursor=x").statusCode()).isEqualTo(400);
	}

	@Test
	void listsAPostAsSoonAsItsWriteIsAnswered() {
		for (int i = 0; i < 100; i++) {
			String id = AuthorApi.newId();
			this.api.json("PUT", "/api/posts/" + id, "{\"title\": \"a\", \"author\": \"Vite\"}", "If-None-Match", "*");
			JsonNode listed = AuthorApi.body(this.api.get("/api/posts?author=Vite&size=1"));
			assertThat(listed.at("/posts/0/id").asString()).isEqualTo(id);
		}
	}

	@Test
	void tellsTheProgressOfTheNewestRevision() {
		String path = written("a", "b");
		JsonNode progress = AuthorApi.body(this.api.get(path + "/progress"));
		assertThat(progress.get("revision").asInt()).isEqualTo(2);
		assertThat(progress.at("/stages/0/stage").asString()).isEqualTo("accepted");
		assertThat(progress.get("done").asBoolean()).isFalse();
	}

	private String written(String... titles) {
		String path = "/api/posts/" + AuthorApi.newId();
		for (int i = 0; i < titles.length; i++) {
			String[] condition = (i == 0) ? new String[] { "If-None-Match", "*" }
					: new String[] { "If-Match", "\"" + i + "\"" };
			assertThat(this.api.json("PUT", path, "{\"title\": \"" + titles[i] + "\"}", condition).statusCode())
				.isIn(200, 201);
		}
		return path;
	}

	private void delete(String path, int revision) {
		assertThat(
				this.api.send(this.api.as(AuthorApi.EDITOR, path).header("If-Match", "\"" + revision + "\"").DELETE())
					.statusCode())
			.isEqualTo(204);
	}

	private static List<Integer> numbers(JsonNode history) {
		return history.get("revisions").valueStream().map((entry) -> entry.get("revision").asInt()).toList();
	}

}
