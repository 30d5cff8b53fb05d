package org.broadsheet.ingest.document;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.broadsheet.ingest.AuthorApi;
import org.broadsheet.ingest.IngestTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sends what the document allows, and much that it does not. That each answer is a
 * documented one is checked where it is received.
 */
@IngestTest
class FuzzTests {

	private static final int CALLS_OF_EACH = 80;

	@Autowired
	private AuthorApi api;

	@Test
	void answersWhateverIsSentAsItIsDocumented() {
		List<String> ids = new ArrayList<>();
		for (int i = 0; i < 5; i++) {
			ids.add(AuthorApi.body(this.api.json("POST", "/api/posts", "{\"title\": \"a\"}")).get("id").asString());
		}
		long seed = new Random().nextLong();
		Random random = new Random(seed);
		for (int call = 0; call < CALLS_OF_EACH; call++) {
			for (Document.Operation operation : Document.operations()) {
				HttpResponse<String> answer = this.api.send(new FuzzedCall(operation, random, ids).request(this.api));
				assertThat(answer.statusCode()).as("%s, seed %d: %s", operation, seed, answer.body()).isLessThan(500);
			}
		}
	}

}
