package org.broadsheet.search.websub;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import org.broadsheet.search.feeds.FeedAddresses;
import org.broadsheet.search.query.Appearances;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.client.RestClientException;

/** Tells the hub of posts whose moment comes without any event. */
class ScheduledPosts {

	private static final Logger log = LoggerFactory.getLogger(ScheduledPosts.class);

	// What came up while no instance watched is told late, or twice.
	private static final Duration LOOKED_BACK = Duration.ofHours(1);

	private final Appearances appearances;

	private final FeedAddresses feeds;

	private final Hub hub;

	private volatile @Nullable Instant told;

	ScheduledPosts(Appearances appearances, FeedAddresses feeds, Hub hub) {
		this.appearances = appearances;
		this.feeds = feeds;
		this.hub = hub;
	}

	void watch() {
		this.told = Instant.now().minus(LOOKED_BACK);
	}

	void rest() {
		this.told = null;
	}

	@Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
	void look() {
		Instant since = this.told;
		if (since == null) {
			return;
		}
		Instant now = Instant.now();
		try {
			Set<String> changed = new LinkedHashSet<>();
			this.appearances.between(since, now).forEach((article) -> changed.addAll(this.feeds.of(article)));
			if (!changed.isEmpty()) {
				this.hub.publish(changed);
			}
			this.told = now;
		}
		catch (IOException | ElasticsearchException | RestClientException ex) {
			log.debug("Posts that appeared since {} will be told later: {}", since, ex.getMessage());
		}
	}

}
