/**
 * The readers' questions as JSON over HTTP.
 */
@NullMarked
package org.broadsheet.search.api;

import org.jspecify.annotations.NullMarked;
