/**
 * What becomes of a post when someone wishes something: one pure function, and the values
 * that it takes and gives. Knows neither HTTP nor Kafka.
 */
@NullMarked
package org.broadsheet.ingest.decision;

import org.jspecify.annotations.NullMarked;
