@NullMarked
package org.broadsheet.ingest.imports;

import org.jspecify.annotations.NullMarked;
