/**
 * What it costs an author that a write is decided: against writing straight to a topic.
 */
@NullMarked
package org.broadsheet.benchmarks.writing;

import org.jspecify.annotations.NullMarked;
