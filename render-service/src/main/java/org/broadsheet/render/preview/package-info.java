/** The author's preview over HTTP, the same rendering as the pipeline's. */
@NullMarked
package org.broadsheet.render.preview;

import org.jspecify.annotations.NullMarked;
