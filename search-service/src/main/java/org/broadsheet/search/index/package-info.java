/**
 * The index itself: its settings and mapping, its name behind an alias, and what a
 * document of it holds.
 */
@NullMarked
package org.broadsheet.search.index;

import org.jspecify.annotations.NullMarked;
