package org.broadsheet.ingest.ledger;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Those on this instance who wait for an answer. Thread-safe. */
@Component
class Waiting {

	private final Map<Long, Waiter> waiting = new ConcurrentHashMap<>();

	private final AtomicLong numbers = new AtomicLong();

	private final String instance = randomName();

	private final LedgerSettings settings;

	Waiting(LedgerSettings settings) {
		this.settings = settings;
	}

	private record Waiter(CompletableFuture<Answer> answer, long until) {
	}

	/** One who waits, and where the answer is to be sent. */
	record Ticket(ReplyTo replyTo, CompletableFuture<Answer> answer) {
	}

	Ticket ticket(int partition) {
		if (this.waiting.size() >= this.settings.requestsAtOnce()) {
			throw new Unavailable("too many requests wait already");
		}
		long number = this.numbers.incrementAndGet();
		CompletableFuture<Answer> answer = new CompletableFuture<>();
		this.waiting.put(number, new Waiter(answer, System.nanoTime() + this.settings.deadline().toNanos()));
		var _ = answer.whenComplete((_, _) -> this.waiting.remove(number));
		return new Ticket(new ReplyTo(partition, this.instance, number), answer);
	}

	boolean isHere(ReplyTo replyTo) {
		return replyTo.instance().equals(this.instance);
	}

	void answered(ReplyTo replyTo, Answer answer) {
		if (isHere(replyTo)) {
			Waiter waiter = this.waiting.remove(replyTo.number());
			if (waiter != null) {
				waiter.answer().complete(answer);
			}
		}
	}

	/**
	 * Those whose deadline is past wait no longer. To look at all of them now and then
	 * costs less than a timer for each.
	 */
	@Scheduled(fixedDelay = 100)
	void sendAwayWhoWaitsTooLong() {
		long now = System.nanoTime();
		this.waiting.values()
			.stream()
			.filter((waiter) -> waiter.until() - now < 0)
			.forEach((waiter) -> waiter.answer().completeExceptionally(new TimeoutException()));
	}

	private static String randomName() {
		byte[] bytes = new byte[8];
		new SecureRandom().nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

}
