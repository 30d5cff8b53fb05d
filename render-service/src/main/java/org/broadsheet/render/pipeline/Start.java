package org.broadsheet.render.pipeline;

import java.time.Duration;

import org.apache.kafka.common.KafkaException;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.stereotype.Component;

/**
 * Brings the stage up when Kafka is there, however long that takes: the service itself
 * starts without it, and says that it is not ready.
 */
@Component("pipeline")
class Start implements HealthIndicator {

	private static final Duration RETRY = Duration.ofSeconds(1);

	private final KafkaAdmin admin;

	private final KafkaListenerEndpointRegistry listeners;

	Start(KafkaAdmin admin, KafkaListenerEndpointRegistry listeners) {
		this.admin = admin;
		this.listeners = listeners;
	}

	@EventListener(ApplicationReadyEvent.class)
	void begin() {
		Thread.ofVirtual().name("stage-start").start(this::startWhenKafkaIsThere);
	}

	private void startWhenKafkaIsThere() {
		try {
			while (!topicsExist()) {
				Thread.sleep(RETRY);
			}
			container().start();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private boolean topicsExist() {
		try {
			return this.admin.initialize();
		}
		catch (KafkaException | IllegalStateException ex) {
			return false;
		}
	}

	private MessageListenerContainer container() {
		MessageListenerContainer container = this.listeners.getListenerContainer(PostsListener.ID);
		if (container == null) {
			throw new IllegalStateException("no listener " + PostsListener.ID);
		}
		return container;
	}

	@Override
	public Health health() {
		return container().isRunning() ? Health.up().build() : Health.outOfService().build();
	}

}
