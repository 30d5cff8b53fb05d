package org.broadsheet.ingest.api;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;

import org.broadsheet.ingest.AuthorApi;
import org.broadsheet.ingest.IngestTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@IngestTest
class BadInputTests {

	@Autowired
	private AuthorApi api;

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"title": 3}                                            | /title
			{"title": "a", "tags": "b"}                             | /tags
			{"title": "a", "tags": ["!?"]}                          | /tags/0
			{"title": "a", "tags": [1]}                             | /tags/0
			{"title": "a", "tag": ["b"]}                            | /tag
			{"title": "a", "a/b~c": 1}                              | /a~1b~0c
			{"title": "a", "format": "docx"}                        | /format
			{"title": "a", "status": "Published"}                   | /status
			{"title": "a", "language": "français"}                  | /language
			{"title": "a", "language": "x"}                         | /language
			{"title": "a", "slug": "Not A Slug"}                    | /slug
			{"title": "a", "publishedAt": "yesterday"}              | /publishedAt
			{"title": "a", "publishedAt": "2026-11-24"}             | /publishedAt
			{"title": "a", "publishedAt": "0999-01-01T00:00:00Z"}   | /publishedAt
			{"title": "a", "canonicalUrl": "javascript:alert(1)"}   | /canonicalUrl
			{"title": "a", "aliases": ["//evil.example"]}           | /aliases/0
			{"title": "a\\u0000b"}                                  | /title
			{"title": "a", "body": "\\ud800"}                       | /body
			{"title": " ", "body": " "}                             | /body
			{}                                                      | /body
			""")
	void namesTheFieldThatIsWrong(String body, String pointer) {
		HttpResponse<String> response = this.api.json("POST", "/api/posts", body);
		assertThat(response.statusCode()).as(response.body()).isEqualTo(422);
		assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(AuthorApi.problem(response)).isEqualTo("invalid-post");
		assertThat(AuthorApi.body(response).at("/errors/0/pointer").asString()).isEqualTo(pointer);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"title": "a"
			[]
			"a"
			{"title": "a", "title": "b"}
			{"title": "a"} {}
			""")
	void refusesWhatIsNotOneJsonObject(String body) {
		HttpResponse<String> response = this.api.json("POST", "/api/posts", body);
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(AuthorApi.problem(response)).isEqualTo("malformed-json");
	}

	@Test
	void refusesWhatIsNotUtf8() {
		byte[] latin = "{\"title\": \"été\"}".getBytes(StandardCharsets.ISO_8859_1);
		HttpResponse<String> response = this.api.send(this.api.as(AuthorApi.EDITOR, "/api/posts")
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofByteArray(latin)));
		assertThat(response.statusCode()).isEqualTo(400);
	}

	@ParameterizedTest
	@CsvSource({ "size=%ff", "author=%ED%A0%80", "status=%c3", "cursor=%e9t%e9" })
	void refusesAQueryThatIsNotUtf8(String query) {
		HttpResponse<String> response = this.api.get("/api/posts?" + query);
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(AuthorApi.problem(response)).isEqualTo("invalid-query");
	}

	@Test
	void saysWhatIsWrongThoughTheAcceptNamesNoMediaType() {
		HttpResponse<String> response = this.api.json("POST", "/api/posts", "{\"title\": 3}", "Accept", "json");
		assertThat(response.statusCode()).isEqualTo(422);
		assertThat(AuthorApi.problem(response)).isEqualTo("invalid-post");
		assertThat(
				this.api.send(this.api.as(AuthorApi.EDITOR, "/api/posts").header("Accept", "text/html")).statusCode())
			.as("a real one that can't be had")
			.isEqualTo(406);
	}

	@Test
	void refusesAnotherContentType() {
		for (String path : new String[] { "/api/posts", "/api/imports" }) {
			HttpResponse<String> response = this.api.send(this.api.as(AuthorApi.EDITOR, path)
				.header("Content-Type", "text/plain")
				.POST(HttpRequest.BodyPublishers.ofString("x")));
			assertThat(response.statusCode()).isEqualTo(415);
			assertThat(AuthorApi.problem(response)).isEqualTo("unsupported-media-type");
		}
	}

	@Test
	void refusesWhatIsOverALimit() {
		String title = "{\"title\": \"" + "é".repeat(301) + "\"}";
		assertThat(this.api.json("POST", "/api/posts", title).statusCode()).isEqualTo(422);
		String body = "{\"title\": \"a\", \"body\": \"" + "x".repeat(1024 * 1024 + 1) + "\"}";
		assertThat(this.api.json("POST", "/api/posts", body).statusCode()).isEqualTo(413);
		String tags = "{\"title\": \"a\", \"tags\": [" + String.join(",", Collections.nCopies(10_000, "\"t\"")) + "]}";
		assertThat(this.api.json("POST", "/api/posts", tags).body()).contains("/tags", "at most 50 items");
	}

	@Test
	void stopsReadingAHugeBodyOfUnknownLength() {
		byte[] huge = new byte[9 * 1024 * 1024];
		HttpResponse<String> response = this.api.send(this.api.as(AuthorApi.EDITOR, "/api/posts")
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(huge))));
		assertThat(response.statusCode()).isEqualTo(413);
	}

	@Test
	void takesABlankTitleAsNoTitleAndDatesFarAway() {
		HttpResponse<String> note = this.api.json("POST", "/api/posts", """
				{"title": "  ", "body": "x", "publishedAt": "1850-01-01T00:00:00+01:00", "tags": ["Été", "ÉTÉ"]}""");
		assertThat(note.statusCode()).as(note.body()).isEqualTo(201);
		assertThat(AuthorApi.body(note).get("title").asString()).isEmpty();
		assertThat(AuthorApi.body(note).get("publishedAt").asString()).isEqualTo("1849-12-31T23:00:00Z");
		assertThat(this.api.json("POST", "/api/posts", "{\"title\": \"a\", \"publishedAt\": \"2999-01-01T00:00:00Z\"}")
			.statusCode()).isEqualTo(201);
	}

	@Test
	void answersUnknownPathsAndMethodsWithProblems() {
		assertThat(AuthorApi.problem(this.api.get("/api/nothing"))).isEqualTo("not-found");
		assertThat(this.api.json("PUT", "/api/posts", "{}").statusCode()).isEqualTo(405);
		assertThat(this.api.get("/api/posts/x/revisions/none").statusCode()).isEqualTo(400);
		assertThat(AuthorApi.problem(this.api.get("/api/posts/" + AuthorApi.newId()))).isEqualTo("no-such-post");
	}

}
