package org.broadsheet.ingest.ledger;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.broadsheet.events.PostEvents;
import org.broadsheet.events.TopicLayout;
import org.broadsheet.events.Topics;
import org.broadsheet.ingest.decision.PostState;
import org.broadsheet.ingest.decision.Revision;

/** What flows where: requests in; facts and answers out; states beside. */
final class LedgerTopology {

	static final String STATES = "states";

	static final String REVISIONS = "revisions";

	static final String FACTS = "facts";

	static final String REPLIES = "replies";

	private static final String SOURCE = "/ingest-service";

	// The lag bounds how long an erased text lingers in the changelogs.
	private static final Map<String, String> CHANGELOG = Map.of(TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
			String.valueOf(Duration.ofDays(7).toMillis()), TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
			String.valueOf(TopicLayout.MAX_RECORD_BYTES));

	private LedgerTopology() {
	}

	static Topology create(HeldAnswers held, Shortcuts shortcuts) {
		return new Topology()
			.addSource("requests", Serdes.String().deserializer(), RequestHeaders.deserializer(), Topics.POST_COMMANDS)
			.addProcessor("ledger", () -> new LedgerProcessor(held, shortcuts), "requests")
			.addStateStore(store(STATES, Json.serde(PostState.class)), "ledger")
			.addStateStore(store(REVISIONS, Json.serde(Revision.class)), "ledger")
			.addSink(FACTS, Topics.POSTS, new StringSerializer(), PostEvents.serializer(SOURCE), "ledger")
			.addSink(REPLIES, Topics.POST_REPLIES, new StringSerializer(), Json.serde(Answer.class).serializer(),
					(_, key, _, count) -> ReplyTo.parse(key).map((replyTo) -> Set.of(replyTo.partition() % count)),
					"ledger");
	}

	private static <T> StoreBuilder<KeyValueStore<String, T>> store(String name, Serde<T> serde) {
		return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), serde)
			.withLoggingEnabled(CHANGELOG);
	}

}
