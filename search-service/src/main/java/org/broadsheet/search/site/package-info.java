/**
 * The readers' site: pages made on the server, which need no script to be read.
 */
@NullMarked
package org.broadsheet.search.site;

import org.jspecify.annotations.NullMarked;
