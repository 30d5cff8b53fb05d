/**
 * Tells a WebSub hub which feeds have something new, so that subscribers need not ask.
 */
@NullMarked
package org.broadsheet.search.websub;

import org.jspecify.annotations.NullMarked;
