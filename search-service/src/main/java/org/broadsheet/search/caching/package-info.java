/**
 * Keeps finished pages, feeds and answers of the API in memory, for as long as nothing
 * that readers see has changed.
 */
@NullMarked
package org.broadsheet.search.caching;

import org.jspecify.annotations.NullMarked;
