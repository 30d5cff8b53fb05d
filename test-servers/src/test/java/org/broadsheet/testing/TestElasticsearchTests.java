package org.broadsheet.testing;

import java.util.Map;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@Import(TestElasticsearch.class)
class TestElasticsearchTests {

	@Test
	void keepsAnAcknowledgedDocumentWhenKilled() throws Exception {
		Map<String, String> document = Map.of("title", "still here");
		try (ElasticsearchClient client = ElasticsearchClient.of((c) -> c.host(TestElasticsearch.url()))) {
			client.index((index) -> index.index("kept").id("1").document(document));
			TestElasticsearch.kill();
			TestElasticsearch.start();
			assertThat((Object) client.get((get) -> get.index("kept").id("1"), Map.class).source()).isEqualTo(document);
		}
	}

}
