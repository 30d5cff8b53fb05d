/** Who may do what, and how often. */
@NullMarked
package org.broadsheet.ingest.access;

import org.jspecify.annotations.NullMarked;
