/**
 * The service that turns posts into pages: from the topic of posts to the topic of
 * rendered posts.
 */
@NullMarked
package org.broadsheet.render;

import org.jspecify.annotations.NullMarked;
