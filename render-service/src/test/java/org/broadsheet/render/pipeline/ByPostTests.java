package org.broadsheet.render.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ByPostTests {

	private final Map<Long, CompletableFuture<Void>> begun = new LinkedHashMap<>();

	private final ByPost work = new ByPost((received) -> {
		CompletableFuture<Void> going = new CompletableFuture<>();
		this.begun.put(received.offset(), going);
		return going;
	});

	@Test
	void differentPostsGoSideBySide() {
		CompletableFuture<Void> batch = this.work.begin(List.of(received(0, "a"), received(1, "b")));
		assertThat(this.begun).containsOnlyKeys(0L, 1L);
		end(1);
		assertThat(batch).isNotDone();
		end(0);
		assertThat(batch).isCompleted();
	}

	@Test
	void theRecordsOfOnePostGoOneAfterAnotherAlsoFromBatchToBatch() {
		CompletableFuture<Void> _ = this.work.begin(List.of(received(0, "a"), received(1, "a")));
		CompletableFuture<Void> next = this.work.begin(List.of(received(2, "a"), received(3, "b")));
		assertThat(this.begun).containsOnlyKeys(0L, 3L);
		end(0);
		assertThat(this.begun).containsOnlyKeys(0L, 3L, 1L);
		end(3);
		end(1);
		assertThat(this.begun).containsOnlyKeys(0L, 3L, 1L, 2L);
		assertThat(next).isNotDone();
		end(2);
		assertThat(next).isCompleted();
	}

	@Test
	void aFailureIsToldWhenAllOthersAreDone() {
		CompletableFuture<Void> batch = this.work.begin(List.of(received(0, "a"), received(1, "a")));
		Objects.requireNonNull(this.begun.get(0L)).completeExceptionally(new IllegalStateException("away"));
		assertThat(batch).isNotDone();
		end(1);
		assertThat(batch).isCompletedExceptionally();
	}

	private void end(long offset) {
		Objects.requireNonNull(this.begun.get(offset)).complete(null);
	}

	private static ConsumerRecord<byte[], byte[]> received(long offset, String post) {
		return new ConsumerRecord<>("posts", 0, offset, post.getBytes(StandardCharsets.UTF_8), null);
	}

}
