/** The author's list of posts. */
@NullMarked
package org.broadsheet.ingest.listing;

import org.jspecify.annotations.NullMarked;
