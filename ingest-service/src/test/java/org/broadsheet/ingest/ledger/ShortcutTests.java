package org.broadsheet.ingest.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.broadsheet.events.PostId;
import org.broadsheet.events.Topics;
import org.broadsheet.ingest.decision.Actor;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is put on a shortcut is answered on it or goes on by the other way. */
class ShortcutTests {

	private static final Answer ANSWER = new Answer.Imported(1);

	private final Set<Asked> sentOn = ConcurrentHashMap.newKeySet();

	private final Shortcut shortcut = new Shortcut(this.sentOn::add);

	@Test
	void takesNothingBeforeSomebodyDecides() {
		assertThat(this.shortcut.take(asked(1))).isFalse();
	}

	@Test
	void leadsToTheThreadThatDecidesAloneAndKeepsTheOrder() {
		this.shortcut.open();
		List<Asked> all = List.of(asked(1), asked(2), asked(3));
		assertThat(all).allMatch(this.shortcut::take);
		assertThat(elsewhere(this.shortcut::drain)).isEmpty();
		assertThat(this.shortcut.drain()).containsExactlyElementsOf(all);
		assertThat(this.shortcut.drain()).isEmpty();
	}

	@Test
	void bringsNothingThatNobodyWaitsForAnyMore() {
		this.shortcut.open();
		Asked tooLate = asked(1);
		this.shortcut.take(tooLate);
		tooLate.answer().cancel(false);
		assertThat(this.shortcut.drain()).isEmpty();
	}

	@Test
	void sendsOnWhatIsUnansweredWhenItCloses() {
		this.shortcut.open();
		Asked answered = asked(1);
		Asked decided = asked(2);
		Asked queued = asked(3);
		this.shortcut.take(answered);
		this.shortcut.take(decided);
		this.shortcut.drain();
		this.shortcut.take(queued);
		answered.answer().complete(ANSWER);
		this.shortcut.close();
		Awaitility.await().untilAsserted(() -> assertThat(this.sentOn).containsExactlyInAnyOrder(decided, queued));
		assertThat(this.shortcut.take(asked(4))).isFalse();
	}

	@Test
	void sendsOnWhatAThreadHasInHandFromWhichAnotherTakesOver() {
		this.shortcut.open();
		Asked decided = asked(1);
		this.shortcut.take(decided);
		this.shortcut.drain();
		elsewhere(() -> {
			this.shortcut.open();
			return List.of();
		});
		Awaitility.await().untilAsserted(() -> assertThat(this.sentOn).containsExactly(decided));
		this.shortcut.close();
		assertThat(this.shortcut.take(asked(2))).as("the other still decides").isTrue();
	}

	// A commit amid them names that offset: one before it would repeat a record of the
	// topic, one behind it would skip one.
	@Test
	void joinsWhatWasReadAtTheOffsetThatIsReadNext() {
		TopicPartition partition = new TopicPartition(Topics.POST_COMMANDS, 0);
		Shortcuts shortcuts = new Shortcuts(this.sentOn::add);
		shortcuts.of(0).open();
		shortcuts.take(asked(1));
		shortcuts.take(asked(2));
		ConsumerRecords<byte[], byte[]> joined = shortcuts.join(new ConsumerRecords<>(
				Map.of(partition, List.of(new ConsumerRecord<>(Topics.POST_COMMANDS, 0, 16, new byte[0], new byte[0]))),
				Map.of()), (_) -> 17);
		assertThat(joined.records(partition)).extracting(ConsumerRecord::offset).containsExactly(16L, 17L, 17L);
		assertThat(joined.records(partition)).extracting(ConsumerRecord::timestamp).endsWith(1L, 2L);
		assertThat(joined.nextOffsets()).containsExactly(Map.entry(partition, new OffsetAndMetadata(17)));
	}

	@Test
	void losesNothingWhileItIsOpenedAndClosed() throws InterruptedException, ExecutionException {
		Set<Asked> taken = ConcurrentHashMap.newKeySet();
		List<Asked> drained = new ArrayList<>();
		try (ExecutorService askers = Executors.newFixedThreadPool(3)) {
			List<Future<?>> all = new ArrayList<>();
			for (int asker = 0; asker < 3; asker++) {
				all.add(askers.submit(() -> {
					for (int i = 0; i < 20_000; i++) {
						Asked asked = asked(i);
						if (this.shortcut.take(asked)) {
							taken.add(asked);
						}
					}
				}));
			}
			while (!all.stream().allMatch(Future::isDone)) {
				this.shortcut.open();
				Asked own = asked(0);
				assertThat(this.shortcut.take(own)).isTrue();
				taken.add(own);
				List<Asked> some = this.shortcut.drain();
				some.forEach((asked) -> asked.answer().complete(ANSWER));
				drained.addAll(some);
				this.shortcut.close();
			}
			for (Future<?> asker : all) {
				asker.get();
			}
		}
		Awaitility.await().untilAsserted(() -> assertThat(drained.size() + this.sentOn.size()).isEqualTo(taken.size()));
		assertThat(drained).isNotEmpty().doesNotContainAnyElementsOf(this.sentOn);
	}

	private List<Asked> elsewhere(Supplier<List<Asked>> what) {
		return CompletableFuture.supplyAsync(what).join();
	}

	private static Asked asked(long number) {
		PostId id = new PostId("post");
		return new Asked(new ProducerRecord<>(Topics.POST_COMMANDS, 0, number, id.value(),
				new Request.Read(id, new Actor("Marie", false), number)), new CompletableFuture<>());
	}

}
