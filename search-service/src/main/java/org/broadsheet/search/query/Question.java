package org.broadsheet.search.query;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import org.jspecify.annotations.Nullable;

/**
 * A reader's question as the index understands it.
 *
 * @param posts which are an answer, and how good a one
 * @param marked the words to mark in them; null for none
 */
record Question(Query posts, @Nullable Query marked) {
}
