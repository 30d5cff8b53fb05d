package org.broadsheet.ingest.api;

import java.net.http.HttpResponse;
import java.time.Instant;

import org.broadsheet.ingest.AuthorApi;
import org.broadsheet.ingest.IngestTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@IngestTest
class WritingTests {

	@Autowired
	private AuthorApi api;

	@Test
	void keepsAPostAndGivesItBack() {
		HttpResponse<String> created = this.api.json("POST", "/api/posts",
				"""
						{"title": "Médiation numérique", "body": "# Bonjour", "tags": ["Été", "ete", "Paris"], "language": "fr"}""");
		assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
		assertThat(AuthorApi.eTag(created)).isEqualTo("\"1\"");
		String location = created.headers().firstValue("Location").orElseThrow();
		assertThat(created.headers().firstValue("Link")).hasValue("<" + location + "/progress>; rel=\"monitor\"");
		HttpResponse<String> found = this.api.get(location);
		assertThat(found.statusCode()).isEqualTo(200);
		assertThat(AuthorApi.body(found)).isEqualTo(AuthorApi.body(created));
		assertThat(AuthorApi.body(found).get("slug").asString()).isEqualTo("mediation-numerique");
		assertThat(AuthorApi.body(found).get("tags")).hasSize(2);
		assertThat(AuthorApi.body(found).get("status").asString()).isEqualTo("published");
	}

	@Test
	void refusesAnEditOfAStaleRevisionAndShowsTheWinner() {
		String path = "/api/posts/" + AuthorApi.newId();
		assertThat(this.api.json("PUT", path, "{\"title\": \"a\"}", "If-None-Match", "*").statusCode()).isEqualTo(201);
		assertThat(this.api.json("PUT", path, "{\"title\": \"b\"}", "If-Match", "\"1\"").statusCode()).isEqualTo(200);
		HttpResponse<String> stale = this.api.json("PUT", path, "{\"title\": \"c\"}", "If-Match", "\"1\"");
		assertThat(stale.statusCode()).isEqualTo(412);
		assertThat(AuthorApi.problem(stale)).isEqualTo("stale-revision");
		assertThat(AuthorApi.eTag(stale)).isEqualTo("\"2\"");
		assertThat(AuthorApi.body(stale).get("current").get("title").asString()).isEqualTo("b");
	}

	@Test
	void patchesOnlyWhatIsSent() {
		String path = "/api/posts/" + AuthorApi.newId();
		this.api.json("PUT", path, "{\"title\": \"Un titre\", \"body\": \"x\", \"tags\": [\"a\"]}", "If-None-Match",
				"*");
		HttpResponse<String> patched = this.api.json("PATCH", path, "{\"title\": \"Autre\", \"tags\": null}",
				"If-Match", "\"1\"");
		assertThat(patched.statusCode()).as(patched.body()).isEqualTo(200);
		assertThat(AuthorApi.body(patched).get("body").asString()).isEqualTo("x");
		assertThat(AuthorApi.body(patched).get("slug").asString()).isEqualTo("autre");
		assertThat(AuthorApi.body(patched).get("tags")).isEmpty();
		HttpResponse<String> empty = this.api.json("PATCH", path, "{\"title\": null, \"body\": null}", "If-Match",
				"\"2\"");
		assertThat(empty.statusCode()).isEqualTo(422);
	}

	@Test
	void publishesUnpublishesAndTakesTheMomentOfTheLogWhereThereIsNone() {
		String path = "/api/posts/" + AuthorApi.newId();
		this.api.json("PUT", path, """
				{"title": "a", "status": "draft", "publishedAt": "2999-01-01T00:00:00Z"}""", "If-None-Match", "*");
		JsonNode published = AuthorApi.body(this.api.json("PATCH", path, """
				{"status": "published", "publishedAt": null}""", "If-Match", "\"1\""));
		assertThat(published.get("status").asString()).isEqualTo("published");
		assertThat(Instant.parse(published.get("publishedAt").asString()))
			.isBeforeOrEqualTo(Instant.parse(published.get("updatedAt").asString()));
		JsonNode draft = AuthorApi.body(this.api.json("PATCH", path, "{\"status\": \"draft\"}", "If-Match", "\"2\""));
		assertThat(draft.get("status").asString()).isEqualTo("draft");
		assertThat(draft.get("publishedAt")).isEqualTo(published.get("publishedAt"));
	}

	@Test
	void deletesAndSaysGone() {
		String path = "/api/posts/" + AuthorApi.newId();
		this.api.json("PUT", path, "{\"title\": \"a\"}", "If-None-Match", "*");
		HttpResponse<String> deleted = this.api
			.send(this.api.as(AuthorApi.EDITOR, path).header("If-Match", "\"1\"").DELETE());
		assertThat(deleted.statusCode()).isEqualTo(204);
		assertThat(AuthorApi.eTag(deleted)).isEqualTo("\"2\"");
		assertThat(this.api.get(path).statusCode()).isEqualTo(410);
		HttpResponse<String> edited = this.api.json("PUT", path, "{\"title\": \"b\"}", "If-Match", "\"2\"");
		assertThat(edited.statusCode()).isEqualTo(410);
		assertThat(AuthorApi.problem(edited)).isEqualTo("deleted");
	}

	@Test
	void answersNotModifiedAndHead() {
		String path = "/api/posts/" + AuthorApi.newId();
		this.api.json("PUT", path, "{\"title\": \"a\"}", "If-None-Match", "*");
		assertThat(this.api.send(this.api.as(AuthorApi.EDITOR, path).header("If-None-Match", "\"1\"")).statusCode())
			.isEqualTo(304);
		HttpResponse<String> head = this.api.send(this.api.as(AuthorApi.EDITOR, path).HEAD());
		assertThat(head.statusCode()).isEqualTo(200);
		assertThat(AuthorApi.eTag(head)).isEqualTo("\"1\"");
		assertThat(head.body()).isEmpty();
	}

	@Test
	void demandsAPreconditionAndUnderstandsIt() {
		String path = "/api/posts/" + AuthorApi.newId();
		assertThat(this.api.json("PUT", path, "{\"title\": \"a\"}").statusCode()).isEqualTo(428);
		assertThat(this.api.json("PUT", path, "{\"title\": \"a\"}", "If-Match", "\"1\"").statusCode()).isEqualTo(404);
		this.api.json("PUT", path, "{\"title\": \"a\"}", "If-None-Match", "*");
		assertThat(this.api.json("PUT", path, "{\"title\": \"a\"}", "If-None-Match", "*").statusCode()).isEqualTo(412);
		assertThat(this.api.json("PUT", path, "{\"title\": \"a\"}", "If-Match", "1").statusCode()).isEqualTo(400);
		assertThat(this.api.json("PUT", path, "{\"title\": \"a\"}", "If-Match", "W/\"1\"").statusCode()).isEqualTo(412);
		assertThat(this.api.json("PUT", path, "{\"title\": \"a\"}", "If-Match", "\"99\"").statusCode()).isEqualTo(412);
		assertThat(this.api.json("PATCH", path, "{\"title\": \"b\"}", "If-Match", "\"99\"").statusCode())
			.isEqualTo(412);
		assertThat(this.api.json("PATCH", path, "{\"title\": \"b\"}", "If-Match", "*").statusCode()).isEqualTo(200);
		assertThat(this.api.json("PUT", "/api/posts/no.id", "{\"title\": \"a\"}", "If-Match", "\"1\"").statusCode())
			.isEqualTo(422);
	}

}
