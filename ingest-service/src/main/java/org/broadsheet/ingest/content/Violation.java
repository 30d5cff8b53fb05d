package org.broadsheet.ingest.content;

/**
 * What is wrong with one field.
 *
 * @param pointer where it is (RFC 6901), such as {@code /tags/2}
 * @param detail what would be right
 */
public record Violation(String pointer, String detail) {
}
