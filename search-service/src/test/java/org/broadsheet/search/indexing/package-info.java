/**
 * What goes into the index, and what stays there.
 */
@NullMarked
package org.broadsheet.search.indexing;

import org.jspecify.annotations.NullMarked;
