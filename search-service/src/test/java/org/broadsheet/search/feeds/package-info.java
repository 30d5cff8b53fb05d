/** Feeds, held to the rules of their formats. */
@NullMarked
package org.broadsheet.search.feeds;

import org.jspecify.annotations.NullMarked;
