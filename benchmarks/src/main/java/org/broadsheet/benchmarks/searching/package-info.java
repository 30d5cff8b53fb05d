/**
 * How quickly posts are found, and how soon after they were written: against
 * Elasticsearch alone.
 */
@NullMarked
package org.broadsheet.benchmarks.searching;

import org.jspecify.annotations.NullMarked;
