/** The author API over HTTP: from requests to wishes, from answers to responses. */
@NullMarked
package org.broadsheet.ingest.api;

import org.jspecify.annotations.NullMarked;
