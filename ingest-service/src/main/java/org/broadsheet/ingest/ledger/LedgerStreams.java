package org.broadsheet.ingest.ledger;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.LogAndContinueExceptionHandler;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.broadsheet.events.TopicLayout;
import org.broadsheet.events.Topics;
import org.broadsheet.ingest.topics.TopicProperties;
import org.broadsheet.ingest.topics.WithKafka;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** This instance's share in the ledger: a Kafka Streams client. */
@Component
@Order(2)
class LedgerStreams implements WithKafka {

	private static final Logger logger = LoggerFactory.getLogger(LedgerStreams.class);

	private final Properties properties = new Properties();

	private final HeldAnswers held;

	private final Shortcuts shortcuts;

	private volatile @Nullable KafkaStreams streams;

	LedgerStreams(KafkaProperties kafka, KafkaConnectionDetails connection, LedgerSettings settings,
			TopicProperties topics, HeldAnswers held, Shortcuts shortcuts) {
		this.held = held;
		this.shortcuts = shortcuts;
		Map<String, Object> all = new HashMap<>(quickly());
		all.putAll(kafka.buildStreamsProperties());
		all.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, connection.getStreams().getBootstrapServers());
		all.put(StreamsConfig.APPLICATION_ID_CONFIG, "ledger");
		all.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDir().toString());
		all.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, settings.standbyReplicas());
		all.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, topics.replicationFactor());
		all.put(StreamsConfig.topicPrefix("min.insync.replicas"), topics.minInsyncReplicas());
		all.putAll(exactlyOnceAndWithoutStop());
		this.properties.putAll(all);
	}

	// These can be set otherwise, as spring.kafka.streams.properties.
	// Measured: a commit every 10 ms is the best of latency and throughput; while one
	// thread waits for its commit a second one decides, and a third gains nothing; what
	// comes by a shortcut waits for the next poll, and one every ms takes 9 % of a core
	// while nobody writes, one every 2 ms 5 %; with shorter sessions than 6 s a live
	// instance on a busy machine is taken for dead. The linger stays at 100 ms: nobody
	// reads a record before its transaction ends, which sends all.
	private static Map<String, Object> quickly() {
		Map<String, Object> all = new HashMap<>();
		all.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 10);
		all.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 2);
		all.put(StreamsConfig.POLL_MS_CONFIG, 2);
		all.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
		all.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
		// All of a transaction in one request: a full batch would be sent before its end.
		all.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 128 * 1024);
		all.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), TopicLayout.MAX_RECORD_BYTES);
		all.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 6000);
		all.put(StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 200);
		// What a killed instance had begun holds its successor up: it must end with the
		// session.
		all.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), 5000);
		all.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocks.class);
		return all;
	}

	// These can't.
	private static Map<String, Object> exactlyOnceAndWithoutStop() {
		Map<String, Object> all = new HashMap<>();
		all.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
		all.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, LogAndContinueExceptionHandler.class);
		all.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, PutAside.class);
		all.put(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG, Topics.deadLettersOf(Topics.POST_COMMANDS));
		return all;
	}

	@Override
	public void start(Admin admin) {
		KafkaStreams started = new KafkaStreams(LedgerTopology.create(this.held, this.shortcuts), this.properties,
				new LedgerClients(this.held, this.shortcuts));
		started.setUncaughtExceptionHandler((ex) -> {
			logger.error("A thread of the ledger failed and is replaced", ex);
			return StreamThreadExceptionResponse.REPLACE_THREAD;
		});
		started.start();
		this.streams = started;
	}

	boolean isRunning() {
		KafkaStreams current = this.streams;
		return current != null && current.state() == KafkaStreams.State.RUNNING;
	}

	// An instance that says good-bye is replaced at once, not after its session.
	@Override
	public void stop() {
		KafkaStreams current = this.streams;
		if (current != null) {
			current.close(CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP)
				.withTimeout(Duration.ofSeconds(10)));
		}
	}

}
