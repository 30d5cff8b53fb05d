package org.broadsheet.ingest.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BrokersTimeTests {

	private static final long YEARS_ON = Instant.parse("2030-01-01T00:00:00Z").toEpochMilli();

	private final AtomicLong nanos = new AtomicLong(-17);

	private final BrokersTime time = new BrokersTime(this.nanos::get);

	@Test
	void goesOnFromWhatTheBrokerTold() {
		this.time.told(3, YEARS_ON);
		pass(Duration.ofSeconds(59));
		assertThat(this.time.now(3)).isEqualTo(YEARS_ON + 59_000);
	}

	@Test
	void isUnknownAMinuteLater() {
		this.time.told(3, YEARS_ON);
		pass(BrokersTime.TRUSTED);
		assertThat(this.time.now(3)).isNull();
		this.time.told(3, YEARS_ON);
		assertThat(this.time.now(3)).isEqualTo(YEARS_ON);
	}

	@Test
	void isEachPartitionsOwn() {
		this.time.told(3, YEARS_ON);
		assertThat(this.time.now(4)).isNull();
	}

	private void pass(Duration duration) {
		this.nanos.addAndGet(duration.toNanos());
	}

}
