/**
 * From the topic of renderings into the index: one bulk a poll, no record lost, doubled
 * or stale.
 */
@NullMarked
package org.broadsheet.search.indexing;

import org.jspecify.annotations.NullMarked;
