package org.broadsheet.ingest.ledger;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.producer.Producer;
import org.broadsheet.testing.TestKafka;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** What a transaction decides is told once it is committed. */
class HeldAnswersTests {

	private static final Answer ANSWER = new Answer.Imported(1);

	private final Waiting waiting = new Waiting(new LedgerSettings(Path.of("unused"), 0, Duration.ofMinutes(1), 10));

	private final HeldAnswers held = new HeldAnswers(this.waiting);

	private final Waiting.Ticket ticket = this.waiting.ticket(0);

	private Producer<byte[], byte[]> producer;

	@BeforeEach
	void start() {
		this.producer = new LedgerClients(this.held, new Shortcuts((_) -> {
		})).getProducer(Map.of("bootstrap.servers", TestKafka.bootstrapServers(), "transactional.id",
				UUID.randomUUID().toString()));
		this.producer.initTransactions();
		this.producer.beginTransaction();
	}

	@AfterEach
	void stop() {
		this.producer.close(Duration.ZERO);
	}

	@Test
	void tellsNobodyBeforeTheCommit() {
		assertThat(this.held.hold(this.ticket.replyTo(), ANSWER)).isTrue();
		assertThat(this.ticket.answer()).isNotDone();
		this.producer.commitTransaction();
		assertThat(this.ticket.answer()).isCompletedWithValue(ANSWER);
	}

	@Test
	void tellsNobodyWhatWasTakenBack() {
		this.held.hold(this.ticket.replyTo(), ANSWER);
		this.producer.abortTransaction();
		this.producer.beginTransaction();
		this.producer.commitTransaction();
		assertThat(this.ticket.answer()).isNotDone();
	}

	@Test
	void tellsNobodyWhatCouldNotBeCommitted() {
		this.held.hold(this.ticket.replyTo(), ANSWER);
		this.producer.commitTransaction();
		Waiting.Ticket next = this.waiting.ticket(0);
		this.held.hold(next.replyTo(), ANSWER);
		assertThatIllegalStateException().isThrownBy(this.producer::commitTransaction);
		this.producer.beginTransaction();
		this.producer.commitTransaction();
		assertThat(next.answer()).isNotDone();
	}

	@Test
	void leavesTheAnswersOfOtherInstancesToKafka() {
		ReplyTo elsewhere = new ReplyTo(0, "0".repeat(16), 1);
		assertThat(this.held.hold(elsewhere, ANSWER)).isFalse();
	}

}
