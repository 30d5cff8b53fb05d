/** Tests of what is written into the index. */
@NullMarked
package org.broadsheet.search.index;

import org.jspecify.annotations.NullMarked;
