package org.broadsheet.search.rebuild;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.broadsheet.events.Topics;
import org.broadsheet.search.index.RebuildUnderWay;
import org.broadsheet.search.indexing.RenderedPostsListener;
import org.broadsheet.search.reconciliation.Reconciliations;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.stereotype.Component;

/**
 * Does what one instance of all is to do: it is the one to which Kafka gives the log's
 * first partition, and another when that one dies. For a moment two may believe to be it,
 * which the version rule makes harmless.
 */
@Component
class Keeper implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(Keeper.class);

	private static final Duration PAUSE = Duration.ofSeconds(1);

	private static final TopicPartition FIRST = new TopicPartition(Topics.RENDERED_POSTS, 0);

	private final KafkaListenerEndpointRegistry listeners;

	private final Rebuilder rebuilder;

	private final Reconciliations reconciliations;

	private volatile @Nullable Thread thread;

	private boolean settingsAreCompared;

	Keeper(KafkaListenerEndpointRegistry listeners, Rebuilder rebuilder, Reconciliations reconciliations) {
		this.listeners = listeners;
		this.rebuilder = rebuilder;
		this.reconciliations = reconciliations;
	}

	@Override
	public void start() {
		this.thread = Thread.ofVirtual().name("keeper").start(this::keep);
	}

	private void keep() {
		try {
			while (true) {
				Thread.sleep(PAUSE);
				if (isIndexing()) {
					keepOnce();
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void keepOnce() throws InterruptedException {
		try {
			if (!this.settingsAreCompared) {
				this.rebuilder.askIfSettingsChanged();
				this.settingsAreCompared = true;
			}
			if (isMine()) {
				this.rebuilder.goOn(this::isMine);
				this.reconciliations.runIfDue();
			}
		}
		catch (RebuildUnderWay ex) {
			// Another instance was first to ask.
		}
		catch (IOException | ElasticsearchException | KafkaException ex) {
			log.warn("The index cannot be looked after now: {}", ex.getMessage());
		}
		catch (RuntimeException ex) {
			log.error("Looking after the index failed, and is tried again", ex);
		}
	}

	private boolean isIndexing() {
		MessageListenerContainer container = this.listeners.getListenerContainer(RenderedPostsListener.ID);
		return container != null && container.isRunning();
	}

	private boolean isMine() {
		MessageListenerContainer container = this.listeners.getListenerContainer(RenderedPostsListener.ID);
		Collection<TopicPartition> assigned = (container != null) ? container.getAssignedPartitions() : null;
		return assigned != null && assigned.contains(FIRST);
	}

	@Override
	public void stop() {
		Thread running = this.thread;
		if (running != null) {
			running.interrupt();
		}
		this.thread = null;
	}

	@Override
	public boolean isRunning() {
		return this.thread != null;
	}

}
