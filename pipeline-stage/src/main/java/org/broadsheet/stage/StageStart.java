package org.broadsheet.stage;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Brings a listener up when all that it needs is there, however long that takes: the
 * service itself starts without, and says that it is not ready; and again after a pause.
 * The listener's {@code autoStartup} is {@code false}.
 */
public class StageStart implements HealthIndicator, SmartLifecycle {

	private static final Duration RETRY = Duration.ofSeconds(1);

	private final String listener;

	private final BooleanSupplier needs;

	private final KafkaAdmin admin;

	private final KafkaListenerEndpointRegistry listeners;

	private volatile @Nullable Thread starter;

	/**
	 * A start of one listener.
	 * @param listener its id
	 * @param needs asked again and again, beside the topics, until all is there
	 */
	public StageStart(String listener, BooleanSupplier needs, KafkaAdmin admin,
			KafkaListenerEndpointRegistry listeners) {
		this.listener = listener;
		this.needs = needs;
		this.admin = admin;
		this.listeners = listeners;
	}

	// Not in this thread: the service stands also where not all is there yet.
	@Override
	public void start() {
		this.starter = Thread.ofVirtual().name(this.listener + "-start").start(this::startWhenAllIsThere);
	}

	@Override
	public void stop() {
		Thread starting = this.starter;
		if (starting != null) {
			starting.interrupt();
		}
		this.starter = null;
	}

	@Override
	public boolean isRunning() {
		return this.starter != null;
	}

	private void startWhenAllIsThere() {
		try {
			while (!this.needs.getAsBoolean() || !topicsExist()) {
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
		MessageListenerContainer container = this.listeners.getListenerContainer(this.listener);
		if (container == null) {
			throw new IllegalStateException("no listener " + this.listener);
		}
		return container;
	}

	@Override
	public Health health() {
		return container().isRunning() ? Health.up().build() : Health.outOfService().build();
	}

}
