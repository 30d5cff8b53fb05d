/**
 * The local stack: a real Kafka broker, a real Elasticsearch and the three services as
 * child processes with their data in one folder.
 */
@NullMarked
package org.broadsheet.local;

import org.jspecify.annotations.NullMarked;
