package org.broadsheet.ingest.ledger;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.broadsheet.events.Topics;
import org.broadsheet.events.TraceParent;

import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/**
 * Where changes are decided and kept, as the rest of the service sees it. Thread-safe.
 */
@Component
public class Ledger {

	private final KafkaTemplate<String, Request> kafka;

	private final Waiting waiting;

	private final Replies replies;

	Ledger(KafkaTemplate<String, Request> kafka, Waiting waiting, Replies replies) {
		this.kafka = kafka;
		this.waiting = waiting;
		this.replies = replies;
	}

	/**
	 * Asks and waits.
	 * @param traceParent the trace (W3C Trace Context) that the request belongs to
	 * @throws Unavailable where no answer came in time
	 */
	public Answer ask(Request request, String traceParent) {
		try {
			return send(request, traceParent).join();
		}
		catch (CompletionException ex) {
			throw new Unavailable("the ledger did not answer in time", ex);
		}
	}

	/**
	 * Asks without waiting. Requests about one post are answered in the order in which
	 * one thread sends them.
	 * @throws Unavailable where it can't even be sent
	 */
	public CompletableFuture<Answer> send(Request request, String traceParent) {
		Waiting.Ticket ticket = this.waiting.ticket(this.replies.partition());
		ProducerRecord<String, Request> record = new ProducerRecord<>(Topics.POST_COMMANDS, request.id().value(),
				request);
		record.headers().add(TraceParent.HEADER, traceParent.getBytes(StandardCharsets.US_ASCII));
		ticket.replyTo().addTo(record.headers());
		try {
			var _ = this.kafka.send(record).whenComplete((_, failure) -> {
				if (failure != null) {
					ticket.answer().completeExceptionally(failure);
				}
			});
		}
		catch (RuntimeException ex) {
			ticket.answer().completeExceptionally(ex);
			throw new Unavailable("Kafka does not take requests", ex);
		}
		return ticket.answer();
	}

}
