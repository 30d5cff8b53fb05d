package org.broadsheet.ingest.ledger;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * A request under way.
 *
 * @param record with its partition, so that every way leads to the same task, and with
 * the broker's time where that is known
 * @param answer fails where none came in time
 */
record Asked(ProducerRecord<String, Request> record, CompletableFuture<Answer> answer) {

	boolean isAnswered() {
		return this.answer.isDone();
	}

	/** As if it were read from its topic. */
	ConsumerRecord<byte[], byte[]> asRead(long offset) {
		byte[] key = new StringSerializer().serialize(this.record.topic(), this.record.key());
		return new ConsumerRecord<>(this.record.topic(), this.record.partition(), offset, this.record.timestamp(),
				TimestampType.LOG_APPEND_TIME, key.length, 0, key, null,
				new RequestHeaders(this.record.headers(), this.record.value()), Optional.empty());
	}

}
