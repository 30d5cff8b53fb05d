/** What becomes of old addresses. */
@NullMarked
package org.broadsheet.search.oldaddresses;

import org.jspecify.annotations.NullMarked;
