package org.broadsheet.benchmarks.relevance;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running Broadsheet, as its authors and readers reach it. */
final class Blog {

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private final HttpClient http = HttpClient.newHttpClient();

	private final String author;

	private final String reader;

	private final String token;

	Blog(String author, String reader, String token) {
		this.author = author;
		this.reader = reader;
		this.token = token;
	}

	/**
	 * Publishes documents under a tag and waits until readers find them all. What is
	 * there already stays as it is.
	 */
	void publish(List<TestSet.Document> documents, String tag) throws IOException, InterruptedException {
		String lines = documents.stream().map((document) -> line(document, tag)).collect(Collectors.joining("\n"));
		String report = send(HttpRequest.newBuilder(URI.create(this.author + "/api/imports"))
			.header("Authorization", "Bearer " + this.token)
			.header("Content-Type", "application/x-ndjson")
			.POST(HttpRequest.BodyPublishers.ofString(lines)));
		// An empty document is refused as a post, and answers no question.
		long posts = documents.stream()
			.filter((document) -> !document.title().isBlank() || !document.text().isBlank())
			.count();
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (search("", tag, 0).path("total").asLong() < posts) {
			if (System.nanoTime() > deadline) {
				throw new IOException("not all documents can be found; the import said: " + report.strip());
			}
			Thread.sleep(Duration.ofMillis(200));
		}
	}

	private static String line(TestSet.Document document, String tag) {
		return JsonMapper.shared()
			.writeValueAsString(Map.of("id", document.id(), "title", document.title(), "body", document.text(),
					"language", document.language(), "tags", List.of(tag), "publishedAt", "2024-01-01T00:00:00Z"));
	}

	/** The answer to a question among the posts under a tag. */
	JsonNode search(String question, String tag, int size) throws IOException, InterruptedException {
		String query = "q=%s&tag=%s&size=%d".formatted(URLEncoder.encode(question, StandardCharsets.UTF_8),
				URLEncoder.encode(tag, StandardCharsets.UTF_8), size);
		return JsonMapper.shared()
			.readTree(send(HttpRequest.newBuilder(URI.create(this.reader + "/api/search?" + query)).GET()));
	}

	/** The ids of the posts that answer a question, best first. */
	static List<String> order(JsonNode answer) {
		return answer.path("hits").valueStream().map((hit) -> hit.path("id").asString()).toList();
	}

	private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
		var answer = this.http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
		if (answer.statusCode() != 200) {
			throw new IOException(answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
		}
		return answer.body();
	}

}
