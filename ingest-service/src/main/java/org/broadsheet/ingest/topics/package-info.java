/** The topics that this service needs, and how it reads a whole one. */
@NullMarked
package org.broadsheet.ingest.topics;

import org.jspecify.annotations.NullMarked;
