/**
 * What the render stage takes beside the rendering itself, and how soon a preview is
 * there.
 */
@NullMarked
package org.broadsheet.benchmarks.stage;

import org.jspecify.annotations.NullMarked;
