/** Tells how far posts are on their way to the readers, as it happens. */
@NullMarked
package org.broadsheet.ingest.progress;

import org.jspecify.annotations.NullMarked;
