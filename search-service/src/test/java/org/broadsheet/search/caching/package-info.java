/** How fresh pages are, and what is sent of them. */
@NullMarked
package org.broadsheet.search.caching;

import org.jspecify.annotations.NullMarked;
