package org.broadsheet.search.indexing;

import org.apache.kafka.common.TopicPartition;
import org.broadsheet.events.TopicLayout;
import org.broadsheet.events.Topics;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** What indexing needs of Kafka. */
@Configuration(proxyBeanMethods = false)
class IndexingConfiguration {

	private static final long FIRST_RETRY_MILLIS = 200;

	private static final long SLOWEST_RETRY_MILLIS = 5_000;

	@Bean
	NewTopics topics(TopicProperties properties) {
		TopicLayout layout = properties.layout();
		return new NewTopics(layout.renderedPosts(), layout.deadLettersOf(Topics.RENDERED_POSTS),
				layout.postProgress());
	}

	@Bean
	DeadLetterPublishingRecoverer deadLetters(KafkaTemplate<byte[], byte[]> kafka) {
		DeadLetterPublishingRecoverer deadLetters = new DeadLetterPublishingRecoverer(kafka,
				(failed, ex) -> new TopicPartition(Topics.deadLettersOf(failed.topic()), failed.partition()));
		deadLetters.setFailIfSendResultIsError(true);
		return deadLetters;
	}

	// A poll fails as a whole only where Elasticsearch or Kafka is away or full: the
	// listener pauses and takes it again, for as long as it takes. What is wrong with a
	// single record is dealt with where it shows.
	@Bean
	CommonErrorHandler patience() {
		ExponentialBackOff backOff = new ExponentialBackOff(FIRST_RETRY_MILLIS, 2);
		backOff.setMaxInterval(SLOWEST_RETRY_MILLIS);
		return new DefaultErrorHandler(backOff);
	}

}
