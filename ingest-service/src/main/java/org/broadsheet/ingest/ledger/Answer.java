package org.broadsheet.ingest.ledger;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.broadsheet.events.Post;
import org.broadsheet.events.PostStatus;
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
	 * @param asOf when it was told, by the log's clock, which all instances share
	 */
	record Found(Revision revision, Instant asOf) implements Answer {
	}

	/** Revisions, newest first, and whether there are older ones. */
	record History(List<Entry> revisions, boolean more) implements Answer {
	}

	/**
	 * One line of a history. It has no body: fifty of them would not fit in one record.
	 *
	 * @param title null where the revision is a deletion
	 * @param status null where the revision is a deletion
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Entry(long revision, Instant at, String by, boolean deleted, @Nullable String title,
			@Nullable PostStatus status) {

		static Entry of(Revision revision) {
			Post post = revision.post();
			return new Entry(revision.number(), revision.at(), revision.by(), revision.isDeletion(),
					(post != null) ? post.title() : null, (post != null) ? post.status() : null);
		}

	}

	/**
	 * Refused.
	 *
	 * @param current the post as it is now, where the actor may see it
	 */
	record Refused(Refusal reason, @Nullable Revision current) implements Answer {
	}

}
