package org.broadsheet.testing;

import java.util.List;

import org.testcontainers.kafka.KafkaContainer;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;

/**
 * A real Kafka broker for the tests of this JVM, started by the first that asks. Tests
 * share it: each uses post ids of its own.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestKafka {

	private static final SharedServer<KafkaContainer> SHARED = new SharedServer<>(Containers::kafka, Containers::server,
			ChildProcesses::kafka);

	/**
	 * The address that Kafka clients ask first.
	 */
	public static String bootstrapServers() {
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
	KafkaContainer kafkaContainer() {
		return SHARED.container();
	}

	@Bean
	@ConditionalOnProperty(name = TestServer.PROPERTY, havingValue = TestServer.CHILDREN, matchIfMissing = true)
	KafkaConnectionDetails kafkaConnectionDetails() {
		return () -> List.of(bootstrapServers());
	}

}
