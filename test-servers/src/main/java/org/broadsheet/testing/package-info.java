/**
 * The real servers that tests talk to, one of each kind for all tests of a JVM.
 */
@NullMarked
package org.broadsheet.testing;

import org.jspecify.annotations.NullMarked;
