/** Compares the index with the log, tells how they differ, and mends what it can. */
@NullMarked
package org.broadsheet.search.reconciliation;

import org.jspecify.annotations.NullMarked;
