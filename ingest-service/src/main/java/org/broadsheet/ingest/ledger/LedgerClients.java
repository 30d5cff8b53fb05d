package org.broadsheet.ingest.ledger;

import java.time.Duration;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaClientSupplier;

/**
 * The clients of Kafka Streams, which has no other place to join what is read and to
 * learn of a commit: the consumers bring what came by the shortcuts, the producers let
 * the held answers go.
 */
final class LedgerClients implements KafkaClientSupplier {

	private final HeldAnswers answers;

	private final Shortcuts shortcuts;

	LedgerClients(HeldAnswers answers, Shortcuts shortcuts) {
		this.answers = answers;
		this.shortcuts = shortcuts;
	}

	@Override
	public Producer<byte[], byte[]> getProducer(Map<String, Object> config) {
		return new AnsweringProducer(config, this.answers);
	}

	@Override
	public Admin getAdmin(Map<String, Object> config) {
		return Admin.create(config);
	}

	@Override
	public Consumer<byte[], byte[]> getConsumer(Map<String, Object> config) {
		return new JoiningConsumer(config, this.shortcuts);
	}

	@Override
	public Consumer<byte[], byte[]> getRestoreConsumer(Map<String, Object> config) {
		return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
	}

	@Override
	public Consumer<byte[], byte[]> getGlobalConsumer(Map<String, Object> config) {
		return getRestoreConsumer(config);
	}

	private static final class JoiningConsumer extends KafkaConsumer<byte[], byte[]> {

		private final Shortcuts shortcuts;

		JoiningConsumer(Map<String, Object> config, Shortcuts shortcuts) {
			super(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
			this.shortcuts = shortcuts;
		}

		@Override
		public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
			return this.shortcuts.join(super.poll(timeout), this::position);
		}

	}

	// The thread that decides is the one that commits, aborts, and begins anew.
	private static final class AnsweringProducer extends KafkaProducer<byte[], byte[]> {

		private final HeldAnswers answers;

		AnsweringProducer(Map<String, Object> config, HeldAnswers answers) {
			super(config, new ByteArraySerializer(), new ByteArraySerializer());
			this.answers = answers;
		}

		@Override
		public void commitTransaction() {
			try {
				super.commitTransaction();
			}
			catch (RuntimeException ex) {
				this.answers.forget();
				throw ex;
			}
			this.answers.letGo();
		}

		@Override
		public void abortTransaction() {
			this.answers.forget();
			super.abortTransaction();
		}

	}

}
