package org.broadsheet.search.api;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;

import org.broadsheet.testing.TestKafka;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/**
 * An index that takes connections and answers none, as Elasticsearch does when it is
 * stopped by a signal.
 */
@SpringBootTest(properties = { "spring.elasticsearch.socket-timeout=1s", "broadsheet.kafka.partitions=2",
		"management.server.port=0" })
@AutoConfigureMockMvc
@Import(TestKafka.class)
class FrozenIndexTests {

	// The system takes connections for it that nobody ever accepts.
	private static final ServerSocket FROZEN = frozen();

	private static final Duration SOON = Duration.ofSeconds(10);

	@Autowired
	private MockMvcTester http;

	private static ServerSocket frozen() {
		try {
			return new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new ExceptionInInitializerError(ex);
		}
	}

	@DynamicPropertySource
	static void address(DynamicPropertyRegistry properties) {
		properties.add("spring.elasticsearch.uris", () -> "http://127.0.0.1:" + FROZEN.getLocalPort());
	}

	@AfterAll
	static void close() throws IOException {
		FROZEN.close();
	}

	@Test
	void readersAreToldSoonToComeBack() {
		for (String address : new String[] { "/api/search?q=gare", "/api/suggest?q=gare", "/api/tags" }) {
			assertTimeout(SOON,
					() -> assertThat(this.http.get().uri(address)).as(address)
						.hasStatus(503)
						.headers()
						.containsHeader("Retry-After"));
		}
	}

}
