package org.broadsheet.ingest.ledger;

import java.util.List;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.LogAndContinueProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.broadsheet.events.Topics;

/**
 * Puts a request that no decision can be made of into the dead letters, where it would
 * otherwise stop all posts of its partition for ever. What fails in Kafka or in the store
 * is not the request's fault and is tried again. Kafka Streams creates it by name.
 */
public final class PutAside extends LogAndContinueProcessingExceptionHandler {

	@Override
	public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
		if (exception instanceof KafkaException) {
			return Response.fail();
		}
		Response response = super.handleError(context, record, exception);
		return (context.sourceRawValue() == null && record.value() instanceof Request request)
				? Response.resume(written(response, request)) : response;
	}

	// As JSON, which what came by a shortcut never was.
	private static List<ProducerRecord<byte[], byte[]>> written(Response response, Request request) {
		byte[] json = Json.serde(Request.class).serializer().serialize(Topics.POST_COMMANDS, request);
		return response.deadLetterQueueRecords()
			.stream()
			.map((letter) -> new ProducerRecord<>(letter.topic(), letter.partition(), letter.timestamp(), letter.key(),
					json, letter.headers()))
			.toList();
	}

}
