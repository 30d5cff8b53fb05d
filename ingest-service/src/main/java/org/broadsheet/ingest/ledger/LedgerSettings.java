package org.broadsheet.ingest.ledger;

import java.nio.file.Path;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The ledger's settings.
 *
 * @param stateDir the folder of this instance's part of the state; each instance on a
 * machine has its own, and it can be lost: Kafka has it all
 * @param standbyReplicas other instances that keep a copy of each part, so that one of
 * them takes over at once
 * @param deadline how long a request may wait for its answer
 * @param requestsAtOnce how many may wait at a time; more are sent away at once
 */
@ConfigurationProperties("broadsheet.ledger")
record LedgerSettings(Path stateDir, @DefaultValue("1") int standbyReplicas, @DefaultValue("10s") Duration deadline,
		@DefaultValue("2000") int requestsAtOnce) {
}
