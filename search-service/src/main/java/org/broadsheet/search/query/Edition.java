package org.broadsheet.search.query;

/**
 * The state of all that readers may see. While two editions are equal, so are all pages.
 *
 * @param index the index behind the alias
 * @param sequence of the last write that searches can see; -1 where there is none
 * @param visible how many posts readers may see: it grows when a scheduled post's moment
 * comes, without any write
 */
public record Edition(String index, long sequence, long visible) {
}
