/** An index built anew while readers read. */
@NullMarked
package org.broadsheet.search.rebuild;

import org.jspecify.annotations.NullMarked;
