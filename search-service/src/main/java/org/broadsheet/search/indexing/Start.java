package org.broadsheet.search.indexing;

import java.io.IOException;
import java.time.Duration;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import org.apache.kafka.common.KafkaException;
import org.broadsheet.search.index.PostsIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.stereotype.Component;

/**
 * Brings indexing up when Elasticsearch and Kafka are there, however long that takes: the
 * service itself starts without them, and says that it is not ready.
 */
@Component("indexing")
class Start implements HealthIndicator {

	private static final Logger log = LoggerFactory.getLogger(Start.class);

	private static final Duration RETRY = Duration.ofSeconds(1);

	private final PostsIndex index;

	private final KafkaAdmin admin;

	private final KafkaListenerEndpointRegistry listeners;

	Start(PostsIndex index, KafkaAdmin admin, KafkaListenerEndpointRegistry listeners) {
		this.index = index;
		this.admin = admin;
		this.listeners = listeners;
	}

	@EventListener(ApplicationReadyEvent.class)
	void begin() {
		Thread.ofVirtual().name("indexing-start").start(this::startWhenAllIsThere);
	}

	private void startWhenAllIsThere() {
		try {
			while (!indexExists() || !topicsExist()) {
				Thread.sleep(RETRY);
			}
			container().start();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private boolean indexExists() {
		try {
			this.index.ensure();
			return true;
		}
		catch (IOException | ElasticsearchException ex) {
			log.warn("The index is not there yet: {}", ex.getMessage());
			return false;
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
		MessageListenerContainer container = this.listeners.getListenerContainer(RenderedPostsListener.ID);
		if (container == null) {
			throw new IllegalStateException("no listener " + RenderedPostsListener.ID);
		}
		return container;
	}

	@Override
	public Health health() {
		return container().isRunning() ? Health.up().build() : Health.outOfService().build();
	}

}
