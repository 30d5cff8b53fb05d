/**
 * What readers ask: lists of published posts, one post, and searches.
 */
@NullMarked
package org.broadsheet.search.query;

import org.jspecify.annotations.NullMarked;
