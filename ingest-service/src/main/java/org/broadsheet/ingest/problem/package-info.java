/** What the service answers when it can't do what was asked: RFC 9457. */
@NullMarked
package org.broadsheet.ingest.problem;

import org.jspecify.annotations.NullMarked;
