/** Index and log, compared. */
@NullMarked
package org.broadsheet.search.reconciliation;

import org.jspecify.annotations.NullMarked;
