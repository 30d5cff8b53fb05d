package org.broadsheet.ingest.crash;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.broadsheet.ingest.AuthorApi;
import org.broadsheet.ingest.IngestTest;
import org.broadsheet.testing.TestKafka;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@IngestTest
class BrokerAwayTests {

	@Autowired
	private AuthorApi api;

	@Test
	void saysSoInTimeAndTellsTheTruthAfterwards() {
		String key = UUID.randomUUID().toString();
		this.api.json("POST", "/api/posts", "{\"title\": \"before\"}");
		TestKafka.kill();
		try {
			HttpResponse<String> away = create(key);
			assertThat(away.statusCode()).isEqualTo(503);
			assertThat(away.headers().firstValue("Retry-After")).isPresent();
		}
		finally {
			TestKafka.start();
		}
		Awaitility.await().atMost(Duration.ofSeconds(90)).until(() -> create(key).statusCode() == 201);
		assertThat(AuthorApi.eTag(create(key))).isEqualTo("\"1\"");
	}

	private HttpResponse<String> create(String key) {
		return this.api.json("POST", "/api/posts", "{\"title\": \"a\"}", "Idempotency-Key", key);
	}

}
