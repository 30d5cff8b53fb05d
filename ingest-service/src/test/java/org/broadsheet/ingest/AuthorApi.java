package org.broadsheet.ingest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.broadsheet.ingest.document.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The author API as a client sees it. */
public final class AuthorApi {

	/** An editor with every scope. */
	public static final String EDITOR = "editor-token";

	/** An author. */
	public static final String MARIE = "marie-token";

	/** Another author. */
	public static final String PAUL = "paul-token";

	/** A third author, who may only read. */
	public static final String READER = "reader-token";

	private static final JsonMapper JSON = new JsonMapper();

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final String base;

	public AuthorApi(String base) {
		this.base = base;
	}

	public void awaitReady() {
		Awaitility.await()
			.atMost(Duration.ofMinutes(4))
			.ignoreExceptions()
			.until(() -> send(request("/readyz").GET()).statusCode() == 200);
	}

	public static String newId() {
		return "t-" + UUID.randomUUID();
	}

	public HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.base + path)).timeout(Duration.ofSeconds(30));
	}

	public HttpRequest.Builder as(String token, String path) {
		return request(path).header("Authorization", "Bearer " + token);
	}

	/** Sends JSON as the editor. */
	public HttpResponse<String> json(String method, String path, String body, String... headers) {
		HttpRequest.Builder request = as(EDITOR, path).header("Content-Type", "application/json")
			.method(method, HttpRequest.BodyPublishers.ofString(body));
		if (headers.length > 0) {
			request.headers(headers);
		}
		return send(request);
	}

	public HttpResponse<String> get(String path) {
		return send(as(EDITOR, path));
	}

	/** Sends, and sees to it that the answer is a documented one. */
	public HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			HttpResponse<String> answer = this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
			Document.check(answer);
			return answer;
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public HttpClient http() {
		return this.http;
	}

	public static JsonNode body(HttpResponse<String> response) {
		return JSON.readTree(response.body());
	}

	public static String eTag(HttpResponse<?> response) {
		return response.headers().firstValue("ETag").orElseThrow();
	}

	public static String problem(HttpResponse<String> response) {
		return body(response).get("type").asString().replace("urn:broadsheet:problem:", "");
	}

}
