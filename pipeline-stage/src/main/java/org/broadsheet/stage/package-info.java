/**
 * What every stage of the pipeline does alike: it starts when Kafka is there, waits while
 * something is away, and puts aside what is bad.
 */
@NullMarked
package org.broadsheet.stage;

import org.jspecify.annotations.NullMarked;
