package org.broadsheet.testing;

import java.net.URI;
import java.util.List;

import org.testcontainers.elasticsearch.ElasticsearchContainer;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.elasticsearch.autoconfigure.ElasticsearchConnectionDetails.Node;
import org.springframework.boot.elasticsearch.autoconfigure.ElasticsearchConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;

/**
 * A real Elasticsearch server for the tests of this JVM, started by the first that asks.
 * Tests share it: each uses post ids of its own.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestElasticsearch {

	private static final SharedServer<ElasticsearchContainer> SHARED = new SharedServer<>(Containers::elasticsearch,
			Containers::server, ChildProcesses::elasticsearch);

	/**
	 * The address of the server's REST API.
	 */
	public static String url() {
		return SHARED.server().address();
	}

	/**
	 * Ends the server as kill -9 does.
	 */
	public static void kill() {
		SHARED.server().kill();
	}

	/**
	 * Starts the killed server again, at the same address with the same data.
	 */
	public static void start() {
		SHARED.server().start();
	}

	@Bean
	@ServiceConnection
	@ConditionalOnProperty(name = TestServer.PROPERTY, havingValue = TestServer.CONTAINERS)
	ElasticsearchContainer elasticsearchContainer() {
		return SHARED.container();
	}

	@Bean
	@ConditionalOnProperty(name = TestServer.PROPERTY, havingValue = TestServer.CHILDREN, matchIfMissing = true)
	ElasticsearchConnectionDetails elasticsearchConnectionDetails() {
		URI url = URI.create(url());
		return () -> List.of(new Node(url.getHost(), url.getPort(), Node.Protocol.HTTP, null, null));
	}

}
