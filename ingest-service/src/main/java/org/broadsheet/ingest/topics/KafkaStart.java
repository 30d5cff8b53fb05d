package org.broadsheet.ingest.topics;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/**
 * Starts what needs Kafka once Kafka is there, however late, and again after a pause;
 * stops it after the web server has let its last request go.
 */
@Component
class KafkaStart implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(KafkaStart.class);

	private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

	private final KafkaAdmin admin;

	private final List<WithKafka> parts;

	private @Nullable Thread starter;

	private volatile @Nullable Admin client;

	private volatile boolean running;

	KafkaStart(KafkaAdmin admin, List<WithKafka> parts) {
		this.admin = admin;
		this.parts = parts;
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
		try {
			if (!this.admin.initialize()) {
				return false;
			}
			Admin connected = Admin.create(Map.copyOf(this.admin.getConfigurationProperties()));
			this.client = connected;
			for (WithKafka part : this.parts) {
				part.start(connected);
			}
			return true;
		}
		catch (ExecutionException | RuntimeException ex) {
			logger.warn("Kafka is not there yet: {}", ex.getMessage());
			stopAll();
			return false;
		}
	}

	private void stopAll() {
		this.parts.reversed().forEach(WithKafka::stop);
		Admin connected = this.client;
		if (connected != null) {
			connected.close(Duration.ofSeconds(1));
		}
	}

	// Not in this thread: the service stands also where Kafka is not there yet.
	@Override
	public void start() {
		this.running = true;
		this.starter = Thread.ofPlatform().daemon().name("kafka-start").start(this::startWithPatience);
	}

	@Override
	public void stop() {
		this.running = false;
		Thread starting = this.starter;
		if (starting != null) {
			starting.interrupt();
			letEnd(starting);
		}
		stopAll();
	}

	private static void letEnd(Thread starting) {
		try {
			starting.join(BETWEEN_ATTEMPTS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	// Lower phases stop later; the web server's is far above.
	@Override
	public int getPhase() {
		return 0;
	}

}
