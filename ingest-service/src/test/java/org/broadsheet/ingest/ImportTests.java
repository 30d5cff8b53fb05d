package org.broadsheet.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@IngestTest
class ImportTests {

	private static final JsonMapper JSON = new JsonMapper();

	@Autowired
	private AuthorApi api;

	@Test
	void takesGoodLinesAndRefusesBadOnesByNumber() {
		String run = AuthorApi.newId();
		String lines = """
				{"id": "%1$s-1", "title": "un", "tags": ["a"]}
				{"id": "%1$s-2", "title": "deux", "tags": "a"}

				not json
				{"title": "quatre \\u0000"}
				{"title": "cinq \\ud800"}
				{"id": "%1$s-6", "title": "six"}
				{"id": "%1$s-7", "title": "sept", "bo""".formatted(run);
		List<JsonNode> report = send(lines.getBytes(StandardCharsets.UTF_8));
		assertThat(report.stream().filter(ImportTests::isRefusal).map((line) -> line.get("position").asInt()))
			.containsExactlyInAnyOrder(2, 4, 5, 6, 8);
		JsonNode refused = report.stream().filter(ImportTests::isRefusal).findFirst().orElseThrow();
		assertThat(refused.get("title").asString()).isEqualTo("deux");
		assertThat(refused.at("/problem/errors/0/pointer").asString()).isEqualTo("/tags");
		JsonNode summary = report.getLast();
		assertThat(summary.get("type").asString()).isEqualTo("summary");
		assertThat(summary.get("created").asInt()).isEqualTo(2);
		assertThat(summary.get("refused").asInt()).isEqualTo(5);
		assertThat(summary.get("complete").asBoolean()).isTrue();
		assertThat(this.api.get("/api/posts/" + run + "-6").statusCode()).isEqualTo(200);
	}

	@Test
	void refusesALineThatIsNoUtf8AndALineThatIsTooLong() {
		byte[] start = "{\"title\": \"".getBytes(StandardCharsets.UTF_8);
		byte[] all = new byte[8 * 1024 * 1024];
		java.util.Arrays.fill(all, (byte) 'x');
		System.arraycopy(start, 0, all, 0, start.length);
		all[start.length] = (byte) 0xff;
		all[100] = '\n';
		all[all.length - 1] = '\n';
		List<JsonNode> report = send(all);
		assertThat(report.stream().filter(ImportTests::isRefusal).map((line) -> line.at("/problem/status").asInt()))
			.containsExactly(400, 413);
	}

	@Test
	void changesNothingWhenSentAgainAndTakesWhatIsNew() {
		String run = AuthorApi.newId();
		String first = "{\"source\": \"%s/a\", \"title\": \"a\", \"body\": \"1\"}\n".formatted(run);
		assertThat(sum(send(first))).isEqualTo("1/0/0/0");
		assertThat(sum(send(first))).isEqualTo("0/0/1/0");
		assertThat(sum(send(first.replace("\"1\"", "\"2\"")))).isEqualTo("0/1/0/0");
	}

	@Test
	void understandsWhatOthersCallAFieldAndCountsWhatItLeavesOut() {
		String run = AuthorApi.newId();
		List<JsonNode> report = send(
				"{\"id\": \"%s/x\", \"title\": \"t\", \"lang\": \"fr\", \"date\": \"2020-01-02T03:04:05Z\", \"topic\": []}\n"
					.formatted(run));
		assertThat(sum(report)).isEqualTo("1/0/0/0");
		assertThat(report.getLast().at("/ignoredFields/topic").asInt()).isEqualTo(1);
	}

	@Test
	void takesTheWholeOfARealSite() throws IOException {
		Path file = Path.of(System.getProperty("broadsheet.data", "absent"), "mdn", "mdn-es.ndjson.gz");
		Assumptions.assumeTrue(Files.exists(file), "the third-party data is not here");
		try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
			List<JsonNode> report = send(in.readAllBytes());
			assertThat(report.stream().filter(ImportTests::isRefusal)).isEmpty();
			JsonNode summary = report.getLast();
			assertThat(summary.get("created").asInt() + summary.get("unchanged").asInt()).isEqualTo(1000);
		}
	}

	private static boolean isRefusal(JsonNode line) {
		return "refused".equals(line.get("type").asString());
	}

	private static String sum(List<JsonNode> report) {
		JsonNode summary = report.getLast();
		return summary.get("created") + "/" + summary.get("updated") + "/" + summary.get("unchanged") + "/"
				+ summary.get("refused");
	}

	private List<JsonNode> send(String lines) {
		return send(lines.getBytes(StandardCharsets.UTF_8));
	}

	private List<JsonNode> send(byte[] lines) {
		HttpResponse<String> response = this.api.send(this.api.as(AuthorApi.EDITOR, "/api/imports")
			.timeout(Duration.ofMinutes(5))
			.header("Content-Type", "application/x-ndjson")
			.POST(HttpRequest.BodyPublishers.ofByteArray(lines)));
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		return response.body().lines().map(JSON::readTree).toList();
	}

}
