/** The stage between the topics: consumes posts, produces rendered posts and progress. */
@NullMarked
package org.broadsheet.render.pipeline;

import org.jspecify.annotations.NullMarked;
