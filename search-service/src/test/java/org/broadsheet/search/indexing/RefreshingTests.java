package org.broadsheet.search.indexing;

import java.time.Duration;

import co.elastic.clients.elasticsearch._types.Refresh;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RefreshingTests {

	private long now;

	private final Refreshing refreshing = new Refreshing(() -> this.now);

	@Test
	void aSinglePostIsSeenAtOnce() {
		for (int i = 0; i < 100; i++) {
			assertThat(this.refreshing.of(1)).isEqualTo(Refresh.True);
			pass(Duration.ofMillis(100));
		}
	}

	@Test
	void manySmallPollsOfAnImportAreNot() {
		for (int i = 0; i < 10; i++) {
			this.refreshing.of(20);
			pass(Duration.ofMillis(50));
		}
		assertThat(this.refreshing.of(20)).isEqualTo(Refresh.False);
		pass(Duration.ofSeconds(5));
		assertThat(this.refreshing.of(1)).isEqualTo(Refresh.True);
	}

	private void pass(Duration time) {
		this.now += time.toNanos();
	}

}
