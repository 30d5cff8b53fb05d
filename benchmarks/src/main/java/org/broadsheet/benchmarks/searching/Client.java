package org.broadsheet.benchmarks.searching;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks HTTP to the parts of the stack, and takes nothing but success. */
final class Client {

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final RunningStack stack;

	Client(RunningStack stack) {
		this.stack = stack;
	}

	/** Asks a reader's question, and reads the answer to its end. */
	byte[] ask(String path) throws IOException, InterruptedException {
		return send(HttpRequest.newBuilder(URI.create(this.stack.readers() + path)));
	}

	static String search(String query) {
		return "/api/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
	}

	static String suggest(String typed) {
		return "/api/suggest?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
	}

	int total(String query) throws IOException, InterruptedException {
		return read(ask(search(query) + "&size=0&facets=none")).path("total").asInt();
	}

	void publish(String post) throws IOException, InterruptedException {
		send(author("/api/posts", "application/json").POST(HttpRequest.BodyPublishers.ofString(post)));
	}

	void bringIn(Stream<String> lines) throws IOException, InterruptedException {
		byte[] answer = send(author("/api/imports", "application/x-ndjson").POST(HttpRequest.BodyPublishers
			.ofByteArrays(() -> lines.map((line) -> (line + "\n").getBytes(StandardCharsets.UTF_8)).iterator())));
		JsonNode summary = read(new String(answer, StandardCharsets.UTF_8).lines()
			.reduce("", (_, last) -> last)
			.getBytes(StandardCharsets.UTF_8));
		if (summary.path("refused").asInt() > 0 || !summary.path("complete").asBoolean()) {
			throw new IllegalStateException(summary.toString());
		}
	}

	JsonNode elasticsearch(String method, String path, BodyPublisher body) throws IOException, InterruptedException {
		return read(send(HttpRequest.newBuilder(URI.create(this.stack.elasticsearch() + path))
			.header("Content-Type", "application/json")
			.method(method, body)));
	}

	private HttpRequest.Builder author(String path, String type) throws IOException {
		return HttpRequest.newBuilder(URI.create(this.stack.authors() + path))
			.header("Authorization", "Bearer " + this.stack.token())
			.header("Content-Type", type);
	}

	private byte[] send(HttpRequest.Builder request) throws IOException, InterruptedException {
		HttpResponse<byte[]> answer = this.http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
		if (answer.statusCode() >= 300) {
			throw new IllegalStateException(
					answer.uri() + " " + answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
		}
		return answer.body();
	}

	static JsonNode read(byte[] json) {
		return JsonMapper.shared().readTree(json);
	}

}
