package org.broadsheet.search.query;

/**
 * A value that selects some of the posts.
 *
 * @param value as it stands in addresses
 * @param name as readers see it
 * @param count of posts that have it
 */
public record Facet(String value, String name, long count) {
}
