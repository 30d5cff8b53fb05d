/**
 * Takes in many posts at once, from whatever another system exports: a stream in, a
 * stream of what became of it out. Each format has its {@code Importer}.
 */
@NullMarked
package org.broadsheet.ingest.imports;

import org.jspecify.annotations.NullMarked;
