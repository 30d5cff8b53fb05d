package org.broadsheet.ingest.ledger;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/**
 * Starts what talks to Kafka once the service stands and Kafka is there, however late,
 * and tells whether it runs.
 */
@Component("ledgerHealthIndicator")
class LedgerLifecycle implements SmartLifecycle, HealthIndicator {

	private static final Logger logger = LoggerFactory.getLogger(LedgerLifecycle.class);

	private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

	private final KafkaAdmin admin;

	private final Replies replies;

	private final LedgerStreams streams;

	private @Nullable Thread starter;

	private volatile boolean running;

	LedgerLifecycle(KafkaAdmin admin, Replies replies, LedgerStreams streams) {
		this.admin = admin;
		this.replies = replies;
		this.streams = streams;
	}

	@EventListener
	void startWhenKafkaIsThere(ApplicationReadyEvent event) {
		this.starter = Thread.ofVirtual().name("ledger-start").start(this::startWithPatience);
	}

	private void startWithPatience() {
		try {
			while (this.running && !attempt()) {
				Thread.sleep(BETWEEN_ATTEMPTS);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private boolean attempt() throws InterruptedException {
		try (Admin client = Admin.create(Map.copyOf(this.admin.getConfigurationProperties()))) {
			if (!this.admin.initialize()) {
				return false;
			}
			this.replies.start(client);
			this.streams.start();
			return true;
		}
		catch (ExecutionException | RuntimeException ex) {
			logger.warn("Kafka is not there yet: {}", ex.getMessage());
			return false;
		}
	}

	@Override
	public Health health() {
		return (this.streams.isRunning() ? Health.up() : Health.down()).build();
	}

	@Override
	public void start() {
		this.running = true;
	}

	// After the web server has let its last request go: see getPhase.
	@Override
	public void stop() {
		this.running = false;
		if (this.starter != null) {
			this.starter.interrupt();
		}
		this.streams.stop();
		this.replies.stop();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	// Lower phases stop later; the web server's graceful shutdown is far above.
	@Override
	public int getPhase() {
		return 0;
	}

}
