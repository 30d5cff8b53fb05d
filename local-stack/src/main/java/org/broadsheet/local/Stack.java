package org.broadsheet.local;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Kafka, Elasticsearch and the three services: started in order, kept running, stopped in
 * order.
 */
final class Stack {

	private static final Duration BEFORE_RESTART = Duration.ofSeconds(1);

	private final Settings settings;

	private final String token;

	private final KafkaServer kafka;

	private final ElasticsearchServer elasticsearch;

	private final List<ServiceProcess> services;

	private final CountDownLatch stopping = new CountDownLatch(1);

	Stack(Settings settings, String token) {
		this.settings = settings;
		this.token = token;
		this.kafka = new KafkaServer(settings.folder(), settings.kafkaPort(), settings.kafkaControllerPort(),
				List.of("-Xmx256m", "-XX:+UseSerialGC"));
		this.elasticsearch = new ElasticsearchServer(settings.folder(), settings.elasticsearchPort(),
				settings.elasticsearchTransportPort(),
				List.of("-Xms" + settings.elasticsearchMemory(), "-Xmx" + settings.elasticsearchMemory()));
		this.services = List.of(service("ingest-service", settings.authorPort(),
				Map.of("broadsheet.authors[0].name", "editor", "broadsheet.authors[0].token-sha256", sha256(token),
						"broadsheet.authors[0].scopes", "posts:read,posts:write,admin", "broadsheet.authors[0].editor",
						true, "broadsheet.ledger.state-dir", settings.folder().resolve("ledger"))),
				service("render-service", settings.renderPort(), Map.of()),
				service("search-service", settings.readerPort(), Map.of("spring.elasticsearch.uris",
						this.elasticsearch.url(), "broadsheet.site.url", address(settings.readerPort()))));
	}

	/** Runs the stack until this process is told to stop. */
	void run(boolean demo) throws InterruptedException {
		prepare();
		Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
		start();
		parts().forEach(this::keepRunning);
		if (demo) {
			new Demo(address(this.settings.readerPort()), address(this.settings.authorPort()), this.token).fill();
		}
		Steps.say(Welcome.TEXT.formatted(address(this.settings.readerPort()), address(this.settings.authorPort()),
				this.token, this.settings.folder()));
		this.stopping.await();
	}

	private void prepare() {
		this.services.stream()
			.filter((service) -> !service.isPrepared())
			.forEach((service) -> Steps.step("Preparing " + service.name(), service::prepare));
	}

	// The servers and services start side by side: each service waits for its servers.
	private void start() {
		CompletableFuture<Void> index = CompletableFuture.runAsync(this.elasticsearch::start);
		Steps.step("Starting Kafka", this.kafka::start);
		this.services.forEach(ServiceProcess::start);
		Steps.step("Starting Elasticsearch", index::join);
		this.services.forEach((service) -> Steps.step("Starting " + service.name(), service::awaitReady));
	}

	private void keepRunning(Part part) {
		Thread.ofVirtual().name("keep-" + part.name()).start(() -> {
			part.onExit().join();
			while (this.stopping.getCount() > 0) {
				Steps.say(part.name() + " has ended without being told to: starting it again");
				restart(part);
				part.onExit().join();
			}
		});
	}

	private void restart(Part part) {
		try {
			Thread.sleep(BEFORE_RESTART);
			part.start();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (IllegalStateException | UncheckedIOException ex) {
			Steps.say(String.valueOf(ex.getMessage()));
		}
	}

	private void stop() {
		this.stopping.countDown();
		Steps.say("");
		parts().forEach((part) -> Steps.step("Stopping " + part.name(), part::stop));
	}

	// In the order in which they stop: who writes before who is written to.
	private List<Part> parts() {
		return Stream.concat(this.services.stream(), Stream.of(this.elasticsearch, this.kafka)).toList();
	}

	private ServiceProcess service(String name, int port, Map<String, ?> more) {
		return new ServiceProcess(name, port, this.settings.folder(),
				Stream
					.concat(Stream.of(Map.entry("spring.kafka.bootstrap-servers", this.kafka.bootstrapServers())),
							more.entrySet().stream())
					.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
	}

	private static String address(int port) {
		return "http://localhost:" + port;
	}

	private static String sha256(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java platform has SHA-256", ex);
		}
	}

}
