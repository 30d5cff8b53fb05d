/**
 * The service that readers meet: it indexes what render tells, answers searches, and
 * shows the pages.
 */
@NullMarked
package org.broadsheet.search;

import org.jspecify.annotations.NullMarked;
