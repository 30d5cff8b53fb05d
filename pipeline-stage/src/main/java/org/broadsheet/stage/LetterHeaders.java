package org.broadsheet.stage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

import org.springframework.kafka.support.KafkaHeaders;

/** What the headers of a dead letter tell of it. */
final class LetterHeaders {

	/** On a record without a value: the dead letter of this id was sent again. */
	static final String REPLAYED = "broadsheet-replayed";

	private static final String OF_DEAD_LETTERS = "kafka_dlt-";

	private LetterHeaders() {
	}

	static DeadLetter read(ConsumerRecord<byte[], byte[]> letter) {
		Headers headers = letter.headers();
		String message = text(headers, KafkaHeaders.DLT_EXCEPTION_MESSAGE);
		return new DeadLetter(id(letter), (letter.key() != null) ? utf8(letter.key()) : "",
				text(headers, KafkaHeaders.DLT_EXCEPTION_FQCN) + ": " + message,
				Instant.ofEpochMilli(letter.timestamp()),
				new DeadLetter.Origin(text(headers, KafkaHeaders.DLT_ORIGINAL_TOPIC),
						(int) number(headers, KafkaHeaders.DLT_ORIGINAL_PARTITION),
						number(headers, KafkaHeaders.DLT_ORIGINAL_OFFSET)),
				(letter.value() != null) ? letter.value().length : 0, null);
	}

	static String id(ConsumerRecord<byte[], byte[]> letter) {
		return letter.partition() + "-" + letter.offset();
	}

	/** The headers that the record had before it became a dead letter. */
	static Headers original(Headers headers) {
		Headers original = new RecordHeaders();
		for (Header each : headers) {
			if (!each.key().startsWith(OF_DEAD_LETTERS)) {
				original.add(each);
			}
		}
		return original;
	}

	static String text(Headers headers, String name) {
		Header header = headers.lastHeader(name);
		return (header != null && header.value() != null) ? utf8(header.value()) : "";
	}

	static String utf8(byte[] bytes) {
		return new String(bytes, StandardCharsets.UTF_8);
	}

	private static long number(Headers headers, String name) {
		Header header = headers.lastHeader(name);
		if (header == null) {
			return -1;
		}
		ByteBuffer bytes = ByteBuffer.wrap(header.value());
		return (bytes.remaining() == Integer.BYTES) ? bytes.getInt() : bytes.getLong();
	}

}
