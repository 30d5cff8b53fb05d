/** Tests of what readers ask. */
@NullMarked
package org.broadsheet.search.query;

import org.jspecify.annotations.NullMarked;
