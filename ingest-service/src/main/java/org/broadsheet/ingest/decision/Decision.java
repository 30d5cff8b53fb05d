package org.broadsheet.ingest.decision;

import org.broadsheet.events.PostEvent;

/** What becomes of a command. */
public sealed interface Decision {

	/** It is granted: a fact to tell, and the state from now on. */
	record Granted(PostEvent fact, PostState next) implements Decision {
	}

	/** It was granted before, and made this revision. */
	record Repeated(long revision) implements Decision {
	}

	/** An import that tells nothing new. */
	record Unchanged() implements Decision {
	}

	/** It is refused. */
	record Refused(Refusal reason) implements Decision {
	}

}
