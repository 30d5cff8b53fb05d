/**
 * Runs the decision on Kafka Streams, exactly once and per partition, keeps every
 * revision, and answers whoever asked.
 */
@NullMarked
package org.broadsheet.ingest.ledger;

import org.jspecify.annotations.NullMarked;
