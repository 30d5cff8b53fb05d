package org.broadsheet.ingest.ledger;

import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.broadsheet.events.TopicLayout;
import org.broadsheet.events.Topics;
import org.broadsheet.ingest.topics.TopicProperties;

import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.LoggingProducerListener;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class LedgerConfiguration {

	@Bean
	KafkaAdmin.NewTopics topics(TopicProperties properties) {
		TopicLayout layout = properties.layout();
		return new KafkaAdmin.NewTopics(inBrokersTime(layout.postCommands()),
				layout.deadLettersOf(Topics.POST_COMMANDS), layout.posts(), layout.postReplies(),
				layout.postProgress());
	}

	// Decisions take the time from the log, so that instances whose clocks differ agree.
	private static NewTopic inBrokersTime(NewTopic topic) {
		Map<String, String> settings = new LinkedHashMap<>(topic.configs());
		settings.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime");
		return topic.configs(settings);
	}

	@Bean
	KafkaTemplate<String, Request> requests(KafkaProperties properties, KafkaConnectionDetails connection) {
		Map<String, Object> settings = properties.buildProducerProperties();
		settings.put("bootstrap.servers", connection.getProducer().getBootstrapServers());
		KafkaTemplate<String, Request> requests = new KafkaTemplate<>(new DefaultKafkaProducerFactory<>(settings,
				new StringSerializer(), Json.serde(Request.class).serializer()));
		requests.setProducerListener(withoutContents());
		return requests;
	}

	@Bean
	Shortcuts shortcuts(RequestsTopic topic) {
		return new Shortcuts(topic::send);
	}

	// What an author wrote is nothing for a log line.
	private static LoggingProducerListener<String, Request> withoutContents() {
		LoggingProducerListener<String, Request> listener = new LoggingProducerListener<>();
		listener.setIncludeContents(false);
		return listener;
	}

	@Bean
	ConsumerFactory<String, byte[]> consumers(KafkaProperties properties, KafkaConnectionDetails connection) {
		Map<String, Object> settings = properties.buildConsumerProperties();
		settings.put("bootstrap.servers", connection.getConsumer().getBootstrapServers());
		return new DefaultKafkaConsumerFactory<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
	}

}
