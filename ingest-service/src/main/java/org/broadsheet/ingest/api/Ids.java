package org.broadsheet.ingest.api;

import org.broadsheet.events.PostId;
import org.broadsheet.ingest.problem.Problem;

/** The ids in addresses. */
public final class Ids {

	private Ids() {
	}

	public static PostId of(String text) {
		try {
			return new PostId(text);
		}
		catch (IllegalArgumentException ex) {
			throw Problem.INVALID_ID.exception("An id is a UUID, or 1 to 64 of A-Z, a-z, 0-9, _ and -.");
		}
	}

}
