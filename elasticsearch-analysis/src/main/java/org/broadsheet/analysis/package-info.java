/**
 * The stock names of Lucene's analysis components, for an Elasticsearch that was built
 * without them.
 */
@NullMarked
package org.broadsheet.analysis;

import org.jspecify.annotations.NullMarked;
