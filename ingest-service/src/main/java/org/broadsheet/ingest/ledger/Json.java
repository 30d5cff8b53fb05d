package org.broadsheet.ingest.ledger;

import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How requests, answers and states are written: JSON, so that a newer version reads what
 * an older one wrote.
 */
final class Json {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.build();

	private Json() {
	}

	static <T> Serde<T> serde(Class<T> type) {
		return Serdes.serdeFrom((topic, value) -> (value != null) ? MAPPER.writeValueAsBytes(value) : null,
				(topic, bytes) -> (bytes != null) ? read(bytes, type) : null);
	}

	static <T> T read(byte[] bytes, Class<T> type) {
		try {
			return MAPPER.readValue(bytes, type);
		}
		catch (JacksonException ex) {
			throw new SerializationException("no " + type.getSimpleName() + ": " + ex.getOriginalMessage(), ex);
		}
	}

}
