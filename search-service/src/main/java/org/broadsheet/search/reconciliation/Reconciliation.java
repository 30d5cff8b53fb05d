package org.broadsheet.search.reconciliation;

import java.time.Instant;
import java.util.List;

/**
 * What a comparison of the index with the log found. All three numbers must be 0.
 *
 * @param index the index that readers asked
 * @param posts how many posts the log tells of, deleted ones included
 * @param missing how many of them the index lacked
 * @param stale how many it had in an older revision or rendering
 * @param surplus how many it had that the log does not know
 * @param repaired how many of the missing and stale were written again
 * @param examples the ids of some of them
 */
record Reconciliation(Instant startedAt, Instant endedAt, String index, long posts, long missing, long stale,
		long surplus, long repaired, List<String> examples) {

	Reconciliation {
		examples = List.copyOf(examples);
	}

}
