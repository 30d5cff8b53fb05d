package org.broadsheet.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * The blog that a newcomer can look at: sent through the author API, as anyone would send
 * theirs.
 */
final class Demo {

	private final HttpClient http = HttpClient.newHttpClient();

	private final String reader;

	private final String author;

	private final String token;

	Demo(String reader, String author, String token) {
		this.reader = reader;
		this.author = author;
		this.token = token;
	}

	/** Fills an empty blog; leaves one that has posts as it is. */
	void fill() {
		String found = send(HttpRequest.newBuilder(URI.create(this.reader + "/api/search?size=0")));
		if (found.contains("\"total\":0,")) {
			Steps.step("Filling the blog", this::sendPosts);
		}
		else {
			Steps.say("  The blog has posts already: no demo is added");
		}
	}

	private void sendPosts() {
		String report = send(HttpRequest.newBuilder(URI.create(this.author + "/api/imports"))
			.header("Authorization", "Bearer " + this.token)
			.header("Content-Type", "application/x-ndjson")
			.POST(HttpRequest.BodyPublishers.ofString(posts(Instant.now()))));
		if (!report.contains("\"refused\":0")) {
			throw new IllegalStateException("the demo was not taken whole: " + report);
		}
	}

	/** One post a line, a scheduled one that appears in a month among them. */
	static String posts(Instant now) {
		try (InputStream posts = Objects.requireNonNull(Demo.class.getResourceAsStream("/demo/posts.ndjson"))) {
			return new String(posts.readAllBytes(), StandardCharsets.UTF_8).replace("IN_A_MONTH",
					now.plus(30, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS).toString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String send(HttpRequest.Builder request) {
		try {
			HttpResponse<String> answer = this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
			if (answer.statusCode() != 200) {
				throw new IllegalStateException("the demo was not taken: " + answer.body());
			}
			return answer.body();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("interrupted", ex);
		}
	}

}
