/** The author API: decides what becomes of a post, keeps it, and tells the others. */
@NullMarked
package org.broadsheet.ingest;

import org.jspecify.annotations.NullMarked;
