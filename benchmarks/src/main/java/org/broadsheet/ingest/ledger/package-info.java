/** What takes the ledger's place, to learn what the ledger costs. */
@NullMarked
package org.broadsheet.ingest.ledger;

import org.jspecify.annotations.NullMarked;
