package org.broadsheet.ingest.ledger;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.broadsheet.events.Topics;
import org.broadsheet.events.TraceParent;

import org.springframework.stereotype.Component;

/**
 * Where changes are decided and kept, as the rest of the service sees it. Thread-safe.
 */
@Component
public class Ledger {

	private final RequestsTopic topic;

	private final Shortcuts shortcuts;

	private final Waiting waiting;

	private final Replies replies;

	Ledger(RequestsTopic topic, Shortcuts shortcuts, Waiting waiting, Replies replies) {
		this.topic = topic;
		this.shortcuts = shortcuts;
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
	 * Asks without waiting. Of two requests under way at a time either may come first.
	 * @throws Unavailable where it can't even be sent
	 */
	public CompletableFuture<Answer> send(Request request, String traceParent) {
		Asked asked = asked(request, traceParent);
		if (!this.shortcuts.take(asked)) {
			this.topic.send(asked);
		}
		return asked.answer();
	}

	/**
	 * Asks without waiting. Requests about one post are answered in the order in which
	 * one thread sends them.
	 * @throws Unavailable where it can't even be sent
	 */
	public CompletableFuture<Answer> sendInOrder(Request request, String traceParent) {
		Asked asked = asked(request, traceParent);
		this.topic.send(asked);
		return asked.answer();
	}

	private Asked asked(Request request, String traceParent) {
		int partition = partition(request);
		Waiting.Ticket ticket = this.waiting.ticket(this.replies.partition());
		ProducerRecord<String, Request> record = new ProducerRecord<>(Topics.POST_COMMANDS, partition,
				this.topic.time(partition), request.id().value(), request);
		record.headers().add(TraceParent.HEADER, traceParent.getBytes(StandardCharsets.US_ASCII));
		ticket.replyTo().addTo(record.headers());
		return new Asked(record, ticket.answer());
	}

	private int partition(Request request) {
		try {
			return this.topic.partition(request.id());
		}
		catch (KafkaException ex) {
			throw new Unavailable("Kafka does not take requests", ex);
		}
	}

}
