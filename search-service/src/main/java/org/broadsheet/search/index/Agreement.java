package org.broadsheet.search.index;

import java.util.List;

/**
 * What the comparison of the live index with the one that is to take its place found.
 *
 * @param live the live index
 * @param next the other
 * @param missing posts that the other lacks, or has in an older revision: some of them,
 * and with one the two do not agree
 * @param repaired how many posts only the other has, or in a newer revision: what the
 * live index had lost and the log had kept
 */
public record Agreement(Digest live, Digest next, List<String> missing, long repaired) {

	public Agreement {
		missing = List.copyOf(missing);
	}

	/** Whether readers lose nothing when the other takes the live one's place. */
	public boolean holds() {
		return this.missing.isEmpty();
	}

	/**
	 * What an index holds, deleted posts included.
	 *
	 * @param count of posts
	 * @param hash of all ids and revisions, in whatever order; 16 hex digits
	 */
	public record Digest(long count, String hash) {
	}

}
