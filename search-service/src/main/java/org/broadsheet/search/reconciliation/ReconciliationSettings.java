package org.broadsheet.search.reconciliation;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How index and log are compared.
 *
 * @param interval between two comparisons; each reads the whole log
 * @param repair whether posts that the index lacks, or has in an older revision, are
 * written to it again
 */
@ConfigurationProperties("broadsheet.reconciliation")
record ReconciliationSettings(@DefaultValue("1h") Duration interval, @DefaultValue("true") boolean repair) {
}
