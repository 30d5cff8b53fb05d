package org.broadsheet.search.caching;

import org.broadsheet.stage.StageStart;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * The listening begins when there is something to listen to; pages are right without it.
 */
@Configuration(proxyBeanMethods = false)
class CachingConfiguration {

	@Bean
	StageStart pageChanges(KafkaAdmin admin, KafkaListenerEndpointRegistry listeners) {
		return new StageStart(ChangesListener.ID, () -> true, admin, listeners);
	}

}
