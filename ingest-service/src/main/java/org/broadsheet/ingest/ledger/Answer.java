package org.broadsheet.ingest.ledger;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.broadsheet.ingest.decision.Refusal;
import org.broadsheet.ingest.decision.Revision;
import org.jspecify.annotations.Nullable;

/** What the ledger answers. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({ @JsonSubTypes.Type(value = Answer.Kept.class, name = "kept"),
		@JsonSubTypes.Type(value = Answer.Imported.class, name = "imported"),
		@JsonSubTypes.Type(value = Answer.Found.class, name = "found"),
		@JsonSubTypes.Type(value = Answer.History.class, name = "history"),
		@JsonSubTypes.Type(value = Answer.Refused.class, name = "refused") })
public sealed interface Answer {

	/** The command made this revision, now or when it was first sent. */
	record Kept(Revision revision) implements Answer {
	}

	/**
	 * What became of an imported post.
	 *
	 * @param revision the post's revision, or 0 where the import told nothing new
	 */
	record Imported(long revision) implements Answer {
	}

	/**
	 * The revision that was asked for.
	 *
	 * @param newest whether it is the post's newest
	 */
	record Found(Revision revision, boolean newest) implements Answer {
	}

	/** Revisions, newest first, and whether there are older ones. */
	record History(List<Revision> revisions, boolean more) implements Answer {
	}

	/**
	 * Refused.
	 *
	 * @param current the post as it is now, where the actor may see it
	 */
	record Refused(Refusal reason, @Nullable Revision current) implements Answer {
	}

}
