package org.broadsheet.ingest.ledger;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.broadsheet.events.PostId;
import org.broadsheet.ingest.decision.Actor;
import org.broadsheet.ingest.decision.Command;

/**
 * What the ledger is asked. Questions travel the same way as commands: so the answer
 * holds every write that was acknowledged before, whichever instance is asked and
 * whichever keeps the post.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({ @JsonSubTypes.Type(value = Request.Change.class, name = "change"),
		@JsonSubTypes.Type(value = Request.Read.class, name = "read"),
		@JsonSubTypes.Type(value = Request.ReadHistory.class, name = "read-history") })
public sealed interface Request {

	/** The newest revision, in {@link Read}. */
	long NEWEST = 0;

	PostId id();

	/** Decide, and keep what comes of it. */
	record Change(Command command) implements Request {

		@Override
		public PostId id() {
			return this.command.id();
		}

	}

	/** Tell one revision. */
	record Read(PostId id, Actor actor, long revision) implements Request {
	}

	/** Tell which revisions there are, newest first, below one of them. */
	record ReadHistory(PostId id, Actor actor, long below, int atMost) implements Request {
	}

}
