/** What machines find. */
@NullMarked
package org.broadsheet.search.discovery;

import org.jspecify.annotations.NullMarked;
