/** The whole rendering of a manuscript, within limits of size and time. */
@NullMarked
package org.broadsheet.render.rendering;

import org.jspecify.annotations.NullMarked;
