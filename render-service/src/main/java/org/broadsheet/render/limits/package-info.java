/** What one post may cost, and how work ends that goes beyond it. */
@NullMarked
package org.broadsheet.render.limits;

import org.jspecify.annotations.NullMarked;
