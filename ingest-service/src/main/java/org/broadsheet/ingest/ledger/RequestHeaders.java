package org.broadsheet.ingest.ledger;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Headers that have a request with them: what stays in the process needs not be written
 * as JSON and read again.
 */
final class RequestHeaders extends RecordHeaders {

	private final Request request;

	RequestHeaders(Headers headers, Request request) {
		super(headers);
		this.request = request;
	}

	static Deserializer<Request> deserializer() {
		return new RequestDeserializer();
	}

	private static final class RequestDeserializer implements Deserializer<Request> {

		private final Deserializer<Request> json = Json.serde(Request.class).deserializer();

		@Override
		public @Nullable Request deserialize(String topic, Headers headers, byte @Nullable [] value) {
			return (headers instanceof RequestHeaders here) ? here.request : deserialize(topic, value);
		}

		@Override
		public @Nullable Request deserialize(String topic, byte @Nullable [] value) {
			return this.json.deserialize(topic, value);
		}

	}

}
