/** What a hub is told. */
@NullMarked
package org.broadsheet.search.websub;

import org.jspecify.annotations.NullMarked;
