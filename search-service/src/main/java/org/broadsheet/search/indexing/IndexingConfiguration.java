package org.broadsheet.search.indexing;

import java.io.IOException;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import org.broadsheet.events.TopicLayout;
import org.broadsheet.events.Topics;
import org.broadsheet.search.index.PostsIndex;
import org.broadsheet.stage.DeadLetters;
import org.broadsheet.stage.StageStart;
import org.broadsheet.stage.TopicProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;
import org.springframework.kafka.core.KafkaTemplate;

/** What indexing needs of Kafka and of the index. */
@Configuration(proxyBeanMethods = false)
class IndexingConfiguration {

	private static final Logger log = LoggerFactory.getLogger(IndexingConfiguration.class);

	@Bean
	NewTopics topics(TopicProperties properties) {
		TopicLayout layout = properties.layout();
		return new NewTopics(layout.renderedPosts(), layout.deadLettersOf(Topics.RENDERED_POSTS),
				layout.postProgress());
	}

	@Bean
	StageStart indexing(PostsIndex index, KafkaAdmin admin, KafkaListenerEndpointRegistry listeners) {
		return new StageStart(RenderedPostsListener.ID, () -> exists(index), admin, listeners);
	}

	@Bean
	DeadLetters deadLetterBox(ConsumerFactory<byte[], byte[]> consumers, KafkaTemplate<byte[], byte[]> kafka) {
		return new DeadLetters(Topics.RENDERED_POSTS, consumers, kafka);
	}

	private static boolean exists(PostsIndex index) {
		try {
			index.ensure();
			return true;
		}
		catch (IOException | ElasticsearchException ex) {
			log.warn("The index is not there yet: {}", ex.getMessage());
			return false;
		}
	}

}
