package org.broadsheet.events;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/**
 * How the topics are laid out on the brokers. A service declares every topic that it
 * writes or reads, so that the first to start creates it, with these settings and never
 * by accident.
 *
 * @param partitions how many instances of a service can share the work; the same for all
 * topics, and not to be changed once there are posts, for a post's key must stay in its
 * partition
 * @param replicationFactor copies of each partition
 * @param minInsyncReplicas copies that must have a record before its writer is told so
 */
public record TopicLayout(int partitions, int replicationFactor, int minInsyncReplicas) {

	/**
	 * The largest record of any topic, in bytes: a body at its limit, rendered, in JSON.
	 */
	public static final int MAX_RECORD_BYTES = 16 * 1024 * 1024;

	public TopicLayout {
		if (partitions < 1 || replicationFactor < 1 || minInsyncReplicas < 1 || minInsyncReplicas > replicationFactor) {
			throw new IllegalArgumentException(
					"topics need at least 1 partition, 1 replica, and no more in-sync replicas than replicas");
		}
	}

	public NewTopic postCommands() {
		return kept(Topics.POST_COMMANDS, Duration.ofDays(1));
	}

	public NewTopic posts() {
		return compacted(Topics.POSTS);
	}

	public NewTopic postReplies() {
		return kept(Topics.POST_REPLIES, Duration.ofHours(1));
	}

	public NewTopic renderedPosts() {
		return compacted(Topics.RENDERED_POSTS);
	}

	public NewTopic postProgress() {
		return kept(Topics.POST_PROGRESS, Duration.ofDays(7));
	}

	public NewTopic deadLettersOf(String topic) {
		return kept(Topics.deadLettersOf(topic), Duration.ofDays(30));
	}

	// A segment goes only as a whole: by default one holds a week, whatever the
	// retention.
	private NewTopic kept(String name, Duration retention) {
		long segment = Math.min(retention.dividedBy(4).toMillis(), Duration.ofDays(1).toMillis());
		return topic(name,
				Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
						TopicConfig.RETENTION_MS_CONFIG, String.valueOf(retention.toMillis()),
						TopicConfig.SEGMENT_MS_CONFIG, String.valueOf(segment)));
	}

	// The lag bounds how long an erased text lingers in a segment that is no longer
	// written.
	private NewTopic compacted(String name) {
		return topic(name, Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT,
				TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, String.valueOf(Duration.ofDays(7).toMillis())));
	}

	private NewTopic topic(String name, Map<String, String> settings) {
		Map<String, String> all = new LinkedHashMap<>(settings);
		all.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, String.valueOf(this.minInsyncReplicas));
		all.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(MAX_RECORD_BYTES));
		return new NewTopic(name, Optional.of(this.partitions), Optional.of((short) this.replicationFactor))
			.configs(all);
	}

}
