package org.broadsheet.testing;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.broadsheet.local.Ports;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.elasticsearch.ElasticsearchContainer;
import org.testcontainers.kafka.KafkaContainer;

import org.springframework.boot.SpringApplication;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The official images, for tests that are asked to run in containers; without Docker they
 * fail. A container outlives the contexts that use it and ends with the JVM.
 */
final class Containers {

	// Starved machines take minutes over Elasticsearch.
	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private Containers() {
	}

	static KafkaContainer kafka() {
		return prepared(new KafkaContainer("apache/kafka:4.2.2") {
			@Override
			public void close() {
				// A context that closes must not take the broker from the others.
			}
		}, 9092).withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
			.withEnv("KAFKA_MESSAGE_MAX_BYTES", String.valueOf(17 * 1024 * 1024))
			// Or what a killed ledger had begun may stand in its successor's way for ten
			// seconds more.
			.withEnv("KAFKA_TRANSACTION_ABORT_TIMED_OUT_TRANSACTION_CLEANUP_INTERVAL_MS", "1000");
	}

	static ElasticsearchContainer elasticsearch() {
		return prepared(new ElasticsearchContainer("elasticsearch:9.5.3") {
			@Override
			public void close() {
				// A context that closes must not take the server from the others.
			}
		}, 9200).withEnv("xpack.security.enabled", "false")
			.withEnv("cluster.routing.allocation.disk.threshold_enabled", "false")
			.withEnv("ES_JAVA_OPTS", "-Xms512m -Xmx512m");
	}

	static TestServer server(KafkaContainer container) {
		return new InContainer(container, container::getBootstrapServers, () -> {
			try (Admin admin = Admin.create(Map.of("bootstrap.servers", container.getBootstrapServers()))) {
				assertThat(admin.describeCluster().nodes().get()).isNotEmpty();
			}
		});
	}

	static TestServer server(ElasticsearchContainer container) {
		return new InContainer(container, () -> "http://" + container.getHttpHostAddress(), () -> {
			URI health = URI
				.create("http://" + container.getHttpHostAddress() + "/_cluster/health?wait_for_status=yellow");
			try (HttpClient client = HttpClient.newHttpClient()) {
				assertThat(client.send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding()).statusCode())
					.isEqualTo(200);
			}
		});
	}

	// At a fixed port: Docker would give a restarted container another one.
	private static <C extends GenericContainer<C>> C prepared(C container, int port) {
		container.setPortBindings(List.of(Ports.anyFree() + ":" + port));
		SpringApplication.getShutdownHandlers().add(container::stop);
		return container.withStartupTimeout(PATIENCE);
	}

	private record InContainer(GenericContainer<?> container, Supplier<String> where,
			ThrowingRunnable answers) implements TestServer {

		@Override
		public String address() {
			return this.where.get();
		}

		@Override
		public void start() {
			if (this.container.getContainerId() == null) {
				this.container.start();
			}
			else if (!this.container.isRunning()) {
				this.container.getDockerClient().startContainerCmd(this.container.getContainerId()).exec();
				Awaitility.await().atMost(PATIENCE).ignoreExceptions().untilAsserted(this.answers);
			}
		}

		@Override
		public void kill() {
			this.container.getDockerClient().killContainerCmd(this.container.getContainerId()).exec();
			Awaitility.await().atMost(PATIENCE).until(() -> !this.container.isRunning());
		}

	}

}
