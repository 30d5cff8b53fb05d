package org.broadsheet.ingest.api;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.broadsheet.ingest.AuthorApi;
import org.broadsheet.ingest.IngestTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Clients that are slow, break off or hang up; the patience is short here. */
@IngestTest
@TestPropertySource(properties = { "broadsheet.limits.request-time=2s", "server.tomcat.connection-timeout=3s" })
@ExtendWith(OutputCaptureExtension.class)
@Timeout(120)
class SlowClientsTests {

	private static final String CREATE = "POST /api/posts";

	@Autowired
	private AuthorApi api;

	@Test
	void refusesFiftyMegabytesBeforeTheyAreSent() throws Exception {
		try (RawClient client = new RawClient(this.api)) {
			String answer = client.head(CREATE, "Content-Length: 52428800").trickle("x");
			assertThat(answer).startsWith("HTTP/1.1 413").contains("urn:broadsheet:problem:too-large");
		}
	}

	@Test
	void endsABodyThatComesTooSlowly() throws Exception {
		try (RawClient client = new RawClient(this.api)) {
			String answer = client.head(CREATE, "Transfer-Encoding: chunked").trickle("1\r\n \r\n");
			assertThat(answer).startsWith("HTTP/1.1 408").contains("urn:broadsheet:problem:too-slow");
		}
	}

	@Test
	void endsABodyThatStopsComing() throws Exception {
		try (RawClient client = new RawClient(this.api)) {
			String answer = client.head(CREATE, "Content-Length: 100").send("{\"title\"").answer();
			assertThat(answer).startsWith("HTTP/1.1 408").contains("urn:broadsheet:problem:request-timeout");
		}
	}

	@Test
	void saysWhatIsWrongWithABodyThatIsNoBody() throws Exception {
		try (RawClient client = new RawClient(this.api)) {
			String answer = client.head(CREATE, "Transfer-Encoding: chunked").send("what?\r\n").answer();
			assertThat(answer).startsWith("HTTP/1.1 400").contains("urn:broadsheet:problem:bad-request");
		}
	}

	@Test
	void keepsWhatWasSentWhollyThoughTheClientHungUpBeforeTheAnswer(CapturedOutput output) throws Exception {
		String key = UUID.randomUUID().toString();
		String body = "{\"title\": \"hung up\"}";
		try (RawClient client = new RawClient(this.api)) {
			client.head(CREATE, "Idempotency-Key: " + key, "Content-Length: " + body.length()).send(body);
		}
		try (RawClient client = new RawClient(this.api)) {
			client.head(CREATE, "Content-Length: 100").send("{\"title\"");
		}
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(create(key, body).statusCode()).isEqualTo(201));
		assertThat(AuthorApi.eTag(create(key, body))).isEqualTo("\"1\"");
		assertThat(output.getAll()).doesNotContain("A request failed");
	}

	@Test
	void letsAFollowerOfProgressHangUp(CapturedOutput output) throws Exception {
		String path = "/api/posts/" + AuthorApi.newId();
		this.api.json("PUT", path, "{\"title\": \"a\"}", "If-None-Match", "*");
		try (RawClient client = new RawClient(this.api)) {
			client.head("GET " + path + "/progress", "Accept: text/event-stream");
		}
		assertThat(this.api.json("PUT", path, "{\"title\": \"b\"}", "If-Match", "\"1\"").statusCode()).isEqualTo(200);
		assertThat(output.getAll()).doesNotContain("A request failed");
	}

	private HttpResponse<String> create(String key, String body) {
		return this.api.json("POST", "/api/posts", body, "Idempotency-Key", key);
	}

}
