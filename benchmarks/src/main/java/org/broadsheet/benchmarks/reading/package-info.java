/**
 * How quickly readers get a page, beside a static file of the same size from the same
 * server.
 */
@NullMarked
package org.broadsheet.benchmarks.reading;

import org.jspecify.annotations.NullMarked;
