/** Reads what authors and other systems send, and says of each field what is wrong. */
@NullMarked
package org.broadsheet.ingest.content;

import org.jspecify.annotations.NullMarked;
