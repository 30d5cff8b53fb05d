package org.broadsheet.ingest.ledger;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

/**
 * Answers to those who wait on this very instance. They take no way over Kafka, but are
 * held until the transaction is committed that they tell of. Each thread of the ledger
 * has its own.
 */
@Component
class HeldAnswers {

	private final ThreadLocal<List<Held>> held = ThreadLocal.withInitial(ArrayList::new);

	private final Waiting waiting;

	HeldAnswers(Waiting waiting) {
		this.waiting = waiting;
	}

	private record Held(ReplyTo replyTo, Answer answer) {
	}

	/**
	 * Holds an answer until {@link #letGo}.
	 * @return whether it is for this instance
	 */
	boolean hold(ReplyTo replyTo, Answer answer) {
		return this.waiting.isHere(replyTo) && this.held.get().add(new Held(replyTo, answer));
	}

	/** What was decided is kept. */
	void letGo() {
		this.held.get().forEach((one) -> this.waiting.answered(one.replyTo(), one.answer()));
		forget();
	}

	/** Nothing was kept; the same requests will be decided anew, here or elsewhere. */
	void forget() {
		this.held.get().clear();
	}

}
