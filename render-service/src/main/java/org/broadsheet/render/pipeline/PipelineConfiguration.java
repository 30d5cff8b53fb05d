package org.broadsheet.render.pipeline;

import org.broadsheet.events.TopicLayout;
import org.broadsheet.events.Topics;
import org.broadsheet.stage.DeadLetters;
import org.broadsheet.stage.StageStart;
import org.broadsheet.stage.TopicProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;
import org.springframework.kafka.core.KafkaTemplate;

/** What the stage needs of Kafka. */
@Configuration(proxyBeanMethods = false)
class PipelineConfiguration {

	@Bean
	NewTopics topics(TopicProperties properties) {
		TopicLayout layout = properties.layout();
		return new NewTopics(layout.posts(), layout.deadLettersOf(Topics.POSTS), layout.renderedPosts(),
				layout.postProgress());
	}

	@Bean
	StageStart pipeline(KafkaAdmin admin, KafkaListenerEndpointRegistry listeners) {
		return new StageStart(PostsListener.ID, () -> true, admin, listeners);
	}

	@Bean
	DeadLetters deadLetterBox(ConsumerFactory<byte[], byte[]> consumers, KafkaTemplate<byte[], byte[]> kafka) {
		return new DeadLetters(Topics.POSTS, consumers, kafka);
	}

}
