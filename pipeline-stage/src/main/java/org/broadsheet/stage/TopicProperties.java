package org.broadsheet.stage;

import org.broadsheet.events.TopicLayout;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How topics are laid out: see {@link TopicLayout}; the same in all services. */
@ConfigurationProperties("broadsheet.kafka")
public record TopicProperties(@DefaultValue("12") int partitions, @DefaultValue("1") int replicationFactor,
		@DefaultValue("1") int minInsyncReplicas) {

	public TopicLayout layout() {
		return new TopicLayout(this.partitions, this.replicationFactor, this.minInsyncReplicas);
	}

}
