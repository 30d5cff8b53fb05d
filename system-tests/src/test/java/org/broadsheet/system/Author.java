package org.broadsheet.system;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.broadsheet.events.PostId;
import org.broadsheet.events.PublicAddress;
import org.broadsheet.events.Slug;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Someone who writes, through the author API alone. */
public record Author(String api, String token) {

	static final JsonMapper JSON = JsonMapper.shared();

	/** A post as the ledger answered it. */
	public record Written(String id, long revision, String path) {
	}

	public Written publish(Map<String, ?> post) {
		HttpResponse<String> answer = Http.send(request("/api/posts").POST(json(post)));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		return written(answer);
	}

	public Written edit(Written post, Map<String, ?> newer) {
		HttpResponse<String> answer = Http.send(
				request("/api/posts/" + post.id()).header("If-Match", "\"" + post.revision() + "\"").PUT(json(newer)));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return written(answer);
	}

	public void delete(Written post) {
		HttpResponse<String> answer = Http
			.send(request("/api/posts/" + post.id()).header("If-Match", "\"" + post.revision() + "\"").DELETE());
		assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
	}

	void erase(Written post) {
		HttpResponse<String> answer = Http
			.send(request("/api/posts/" + post.id() + "/erasure").POST(HttpRequest.BodyPublishers.noBody()));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
	}

	HttpResponse<String> ask(String path) {
		return Http.send(request(path).GET());
	}

	JsonNode progress(String id) {
		HttpResponse<String> answer = Http.send(request("/api/posts/" + id + "/progress").GET());
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return JSON.readTree(answer.body());
	}

	/**
	 * Imports a stream of posts, one a line, and returns the summary, the answer's last
	 * line.
	 */
	JsonNode importAll(Supplier<Stream<String>> lines) {
		Iterable<byte[]> chunks = () -> lines.get()
			.map((line) -> (line + "\n").getBytes(StandardCharsets.UTF_8))
			.iterator();
		HttpResponse<Stream<String>> answer = Http
			.send(request("/api/imports").setHeader("Content-Type", "application/x-ndjson")
				.POST(HttpRequest.BodyPublishers.ofByteArrays(chunks)), HttpResponse.BodyHandlers.ofLines());
		assertThat(answer.statusCode()).isEqualTo(200);
		List<String> reports = answer.body().toList();
		JsonNode summary = JSON.readTree(reports.getLast());
		assertThat(summary.path("type").asString()).as(String.join("\n", reports)).isEqualTo("summary");
		return summary;
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.api + path))
			.header("Authorization", "Bearer " + this.token)
			.header("Content-Type", "application/json");
	}

	private static HttpRequest.BodyPublisher json(Map<String, ?> post) {
		return HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(post));
	}

	private static Written written(HttpResponse<String> answer) {
		JsonNode post = JSON.readTree(answer.body());
		String id = post.path("id").asString();
		String slug = post.path("slug").asString();
		return new Written(id, post.path("revision").asLong(), PublicAddress.of(new Slug(slug), new PostId(id)));
	}

}
