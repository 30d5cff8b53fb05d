/**
 * Old addresses live on: where nothing stands, a post, a list or a feed may have stood
 * when the blog ran on something else.
 */
@NullMarked
package org.broadsheet.search.oldaddresses;

import org.jspecify.annotations.NullMarked;
