package org.broadsheet.stage;

import org.apache.kafka.common.TopicPartition;
import org.broadsheet.events.Topics;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** What a stage needs of Kafka, whatever it does with the records. */
@AutoConfiguration(beforeName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")
@EnableConfigurationProperties(TopicProperties.class)
class StageAutoConfiguration {

	private static final long FIRST_RETRY_MILLIS = 200;

	private static final long SLOWEST_RETRY_MILLIS = 5_000;

	@Bean
	DeadLetterPublishingRecoverer deadLetters(KafkaTemplate<byte[], byte[]> kafka) {
		DeadLetterPublishingRecoverer deadLetters = new DeadLetterPublishingRecoverer(kafka,
				(failed, ex) -> new TopicPartition(Topics.deadLettersOf(failed.topic()), failed.partition()));
		deadLetters.setFailIfSendResultIsError(true);
		return deadLetters;
	}

	// A batch fails as a whole only where what takes its results is away or full: the
	// listener pauses and takes it again, for as long as it takes. What is wrong with a
	// single record is dealt with where it shows.
	@Bean
	CommonErrorHandler patience() {
		ExponentialBackOff backOff = new ExponentialBackOff(FIRST_RETRY_MILLIS, 2);
		backOff.setMaxInterval(SLOWEST_RETRY_MILLIS);
		return new DefaultErrorHandler(backOff);
	}

}
