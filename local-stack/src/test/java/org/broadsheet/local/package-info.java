/**
 * What the launcher says and does, without its children.
 */
@NullMarked
package org.broadsheet.local;

import org.jspecify.annotations.NullMarked;
