/**
 * Tests of the search service, on a real Kafka and a real Elasticsearch.
 */
@NullMarked
package org.broadsheet.search;

import org.jspecify.annotations.NullMarked;
