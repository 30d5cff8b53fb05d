/**
 * Builds an index anew from the log, beside the live one, and puts it in its place;
 * readers do not notice.
 */
@NullMarked
package org.broadsheet.search.rebuild;

import org.jspecify.annotations.NullMarked;
