package org.broadsheet.ingest.ledger;

import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.LogAndContinueProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Puts a request that no decision can be made of into the dead letters, where it would
 * otherwise stop all posts of its partition for ever. What fails in Kafka or in the store
 * is not the request's fault and is tried again. Kafka Streams creates it by name.
 */
public final class PutAside extends LogAndContinueProcessingExceptionHandler {

	@Override
	public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
		return (exception instanceof KafkaException) ? Response.fail() : super.handleError(context, record, exception);
	}

}
