package org.broadsheet.ingest.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.broadsheet.events.PostEvent;
import org.broadsheet.events.PostEvents;
import org.broadsheet.ingest.decision.Decision;
import org.broadsheet.ingest.decision.Decisions;
import org.broadsheet.ingest.topics.TopicProperties;

import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Primary;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/**
 * The baseline: decides as if nothing were there, and writes what comes of it straight to
 * a topic, as safely as can be. It stands in the ledger's package because nothing else
 * can take its place; the service finds it where the benchmark puts it beside its jar.
 */
@Component
@Primary
class StraightToTopic extends Ledger {

	private static final String TOPIC = "straight";

	private final KafkaTemplate<String, PostEvent> kafka;

	StraightToTopic(RequestsTopic topic, Shortcuts shortcuts, Waiting waiting, Replies replies,
			KafkaProperties properties, KafkaConnectionDetails connection, KafkaAdmin admin, TopicProperties topics) {
		super(topic, shortcuts, waiting, replies);
		admin.createOrModifyTopics(new NewTopic(TOPIC, topics.partitions(), (short) 1));
		Map<String, Object> settings = properties.buildProducerProperties();
		settings.put("bootstrap.servers", connection.getProducer().getBootstrapServers());
		this.kafka = new KafkaTemplate<>(new DefaultKafkaProducerFactory<>(settings, new StringSerializer(),
				PostEvents.serializer("/ingest-service")));
	}

	@Override
	public CompletableFuture<Answer> send(Request request, String traceParent) {
		if (request instanceof Request.Change(var command)
				&& Decisions.decide(null, command, Instant.now()) instanceof Decision.Granted(var fact, var next)) {
			return this.kafka.send(new ProducerRecord<>(TOPIC, fact.id().value(), fact))
				.thenApply((_) -> new Answer.Kept(next.current()));
		}
		throw new IllegalStateException("only new posts can be written so");
	}

}
