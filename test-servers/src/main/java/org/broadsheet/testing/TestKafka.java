package org.broadsheet.testing;

import java.util.List;

import org.broadsheet.local.KafkaServer;

import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * A real Kafka broker for the tests of this JVM, started by the first that asks. Tests
 * share it: each uses post ids of its own.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestKafka {

	/**
	 * The address that Kafka clients ask first.
	 */
	public static String bootstrapServers() {
		return Holder.SERVER.bootstrapServers();
	}

	/**
	 * Ends the server as kill -9 does.
	 */
	public static void kill() {
		Holder.SERVER.kill();
	}

	/**
	 * Starts the killed server again, at the same address with the same data.
	 */
	public static void start() {
		Holder.SERVER.start();
	}

	@Bean
	KafkaConnectionDetails kafkaConnectionDetails() {
		return () -> List.of(bootstrapServers());
	}

	private static final class Holder {

		private static final KafkaServer SERVER = ChildProcesses.kafka();

		static {
			SERVER.start();
		}

	}

}
