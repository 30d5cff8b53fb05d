/** Tests of the readers' API over HTTP. */
@NullMarked
package org.broadsheet.search.api;

import org.jspecify.annotations.NullMarked;
