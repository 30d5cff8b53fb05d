/**
 * The readers' site as a browser shows it.
 */
@NullMarked
package org.broadsheet.system.browser;

import org.jspecify.annotations.NullMarked;
