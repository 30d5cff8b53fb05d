/** How many posts a second the renderer takes. */
@NullMarked
package org.broadsheet.benchmarks.rendering;

import org.jspecify.annotations.NullMarked;
