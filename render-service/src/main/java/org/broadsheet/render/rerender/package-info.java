/**
 * The operator's way to render everything again from the log when the renderer has
 * improved.
 */
@NullMarked
package org.broadsheet.render.rerender;

import org.jspecify.annotations.NullMarked;
