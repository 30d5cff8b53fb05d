package org.broadsheet.ingest.ledger;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether this instance has its share in the ledger. */
@Component
class LedgerHealthIndicator implements HealthIndicator {

	private final LedgerStreams streams;

	LedgerHealthIndicator(LedgerStreams streams) {
		this.streams = streams;
	}

	@Override
	public Health health() {
		return (this.streams.isRunning() ? Health.up() : Health.down()).build();
	}

}
