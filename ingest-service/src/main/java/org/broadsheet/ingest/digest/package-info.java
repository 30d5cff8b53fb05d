/** Short names for what was said. */
@NullMarked
package org.broadsheet.ingest.digest;

import org.jspecify.annotations.NullMarked;
