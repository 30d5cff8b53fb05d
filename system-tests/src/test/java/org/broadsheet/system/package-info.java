/**
 * The whole pipeline as its people use it, and as its processes die: real jars, real
 * servers.
 */
@NullMarked
package org.broadsheet.system;

import org.jspecify.annotations.NullMarked;
