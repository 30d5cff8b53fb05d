/**
 * The newest posts for feed readers: RSS 2.0, Atom and JSON Feed, of the site, of tags
 * and of authors.
 */
@NullMarked
package org.broadsheet.search.feeds;

import org.jspecify.annotations.NullMarked;
