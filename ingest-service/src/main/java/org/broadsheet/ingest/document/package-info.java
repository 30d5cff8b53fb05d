/** What the author API promises, readable by machines: OpenAPI 3.1. */
@NullMarked
package org.broadsheet.ingest.document;

import org.jspecify.annotations.NullMarked;
