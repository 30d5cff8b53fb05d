package org.broadsheet.render.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OpenBatchesTests {

	private final OpenBatches open = new OpenBatches();

	private final List<Integer> acknowledged = new ArrayList<>();

	@Test
	void areAcknowledgedInTheirOrderAndNeverBeforeTheyAreDone() {
		List<CompletableFuture<Void>> batches = batches(3);
		batches.get(1).complete(null);
		this.open.acknowledge();
		assertThat(this.acknowledged).isEmpty();
		batches.get(0).complete(null);
		this.open.acknowledge();
		assertThat(this.acknowledged).containsExactly(0, 1);
		batches.get(2).complete(null);
		this.open.acknowledge();
		assertThat(this.acknowledged).containsExactly(0, 1, 2);
	}

	@Test
	void haveRoomForAnotherUntilTheyHoldTooMuchDoneOrNot() {
		List<CompletableFuture<Void>> batches = batches(3);
		assertThat(this.open.room()).isDone();
		batches.addAll(batches(1));
		batches.get(1).complete(null);
		CompletableFuture<Void> room = this.open.room();
		assertThat(room).isNotDone();
		batches.get(0).complete(null);
		assertThat(room).isDone();
	}

	@Test
	void areAllDoneWhenEachIs() {
		List<CompletableFuture<Void>> batches = batches(2);
		CompletableFuture<Void> all = this.open.all();
		batches.get(1).complete(null);
		assertThat(all).isNotDone();
		batches.get(0).complete(null);
		assertThat(all).isDone();
	}

	private List<CompletableFuture<Void>> batches(int count) {
		List<CompletableFuture<Void>> batches = new ArrayList<>();
		IntStream.range(0, count).forEach((number) -> {
			CompletableFuture<Void> done = new CompletableFuture<>();
			batches.add(done);
			this.open.add(done, () -> this.acknowledged.add(number), 8 * 1024 * 1024);
		});
		return batches;
	}

}
