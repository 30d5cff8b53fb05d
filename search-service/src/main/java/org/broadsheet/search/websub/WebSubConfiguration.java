package org.broadsheet.search.websub;

import java.util.Objects;

import org.broadsheet.search.feeds.FeedAddresses;
import org.broadsheet.search.feeds.FeedSettings;
import org.broadsheet.search.query.Appearances;
import org.broadsheet.search.query.PublishedPosts;
import org.broadsheet.stage.StageStart;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Without a hub there is nobody to tell. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("broadsheet.feeds.hub")
@EnableScheduling
class WebSubConfiguration {

	@Bean
	Hub hub(FeedSettings settings) {
		return new Hub(Objects.requireNonNull(settings.hub()));
	}

	@Bean
	ScheduledPosts scheduledPosts(Appearances appearances, FeedAddresses feeds, Hub hub) {
		return new ScheduledPosts(appearances, feeds, hub);
	}

	@Bean
	VisiblePostsListener visiblePostsListener(PublishedPosts posts, FeedAddresses feeds, Hub hub,
			ScheduledPosts scheduled) {
		return new VisiblePostsListener(posts, feeds, hub, scheduled);
	}

	@Bean
	StageStart hubNews(KafkaAdmin admin, KafkaListenerEndpointRegistry listeners) {
		return new StageStart(VisiblePostsListener.ID, () -> true, admin, listeners);
	}

}
