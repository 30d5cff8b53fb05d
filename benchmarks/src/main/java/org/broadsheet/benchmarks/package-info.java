/** How quick and how good the parts are, each package one benchmark. */
@NullMarked
package org.broadsheet.benchmarks;

import org.jspecify.annotations.NullMarked;
