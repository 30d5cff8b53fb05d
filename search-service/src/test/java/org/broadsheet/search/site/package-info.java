@NullMarked
package org.broadsheet.search.site;

import org.jspecify.annotations.NullMarked;
