package org.broadsheet.ingest.access;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.broadsheet.ingest.AuthorApi;
import org.broadsheet.ingest.IngestTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@IngestTest
@ExtendWith(OutputCaptureExtension.class)
class AccessTests {

	@Autowired
	private AuthorApi api;

	@Test
	void demandsAToken(CapturedOutput output) {
		HttpResponse<String> without = this.api.send(this.api.request("/api/posts"));
		assertThat(without.statusCode()).isEqualTo(401);
		assertThat(without.headers().firstValue("WWW-Authenticate").orElseThrow()).startsWith("Bearer");
		assertThat(AuthorApi.problem(without)).isEqualTo("unauthorized");
		HttpResponse<String> wrong = this.api.send(this.api.as("wrong-token-7", "/api/posts"));
		assertThat(wrong.statusCode()).isEqualTo(401);
		assertThat(wrong.headers().firstValue("WWW-Authenticate").orElseThrow()).contains("invalid_token");
		assertThat(output.getAll()).doesNotContain("wrong-token-7");
	}

	@Test
	void demandsTheScope() {
		HttpResponse<String> response = post(AuthorApi.READER, "/api/posts", "{\"title\": \"a\"}");
		assertThat(response.statusCode()).isEqualTo(403);
		assertThat(response.headers().firstValue("WWW-Authenticate").orElseThrow()).contains("insufficient_scope");
		assertThat(AuthorApi.problem(response)).isEqualTo("insufficient-scope");
		assertThat(this.api.send(this.api.as(AuthorApi.READER, "/api/posts")).statusCode()).isEqualTo(200);
	}

	@Test
	void keepsAuthorsApartAndLetsEditorsEverywhere() {
		HttpResponse<String> maries = post(AuthorApi.MARIE, "/api/posts", "{\"title\": \"a\"}");
		assertThat(AuthorApi.body(maries).get("author").asString()).isEqualTo("Marie");
		String path = maries.headers().firstValue("Location").orElseThrow();
		assertThat(AuthorApi.problem(this.api.send(this.api.as(AuthorApi.PAUL, path)))).isEqualTo("not-yours");
		assertThat(this.api.send(this.api.as(AuthorApi.PAUL, path).header("If-Match", "\"1\"").DELETE()).statusCode())
			.isEqualTo(403);
		assertThat(AuthorApi.problem(post(AuthorApi.PAUL, "/api/posts", "{\"title\": \"a\", \"author\": \"Marie\"}")))
			.isEqualTo("not-your-name");
		assertThat(this.api.get(path).statusCode()).isEqualTo(200);
		assertThat(this.api.send(this.api.as(AuthorApi.PAUL, "/api/posts?author=Marie")).body())
			.contains("\"posts\":[]");
	}

	@Test
	void saysHowMuchIsLeft() {
		HttpResponse<String> response = this.api.get("/api/posts");
		assertThat(response.headers().firstValue("RateLimit-Policy")).hasValue("\"author\";q=10000;w=10");
		assertThat(response.headers().firstValue("RateLimit").orElseThrow()).matches("\"author\";r=\\d+;t=\\d+");
	}

	@Test
	void showsItsDocumentToAll() {
		HttpResponse<String> document = this.api.send(this.api.request("/v3/api-docs"));
		assertThat(document.statusCode()).isEqualTo(200);
		assertThat(AuthorApi.body(document).get("openapi").asString()).startsWith("3.1");
		assertThat(this.api.send(this.api.request("/livez")).statusCode()).isEqualTo(200);
	}

	private HttpResponse<String> post(String token, String path, String body) {
		return this.api.send(this.api.as(token, path)
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

}
