package org.broadsheet.ingest.decision;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/** What must be true of a post for a wish to be granted. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "must")
@JsonSubTypes({ @JsonSubTypes.Type(value = Condition.NeverExisted.class, name = "never-existed"),
		@JsonSubTypes.Type(value = Condition.Exists.class, name = "exist"),
		@JsonSubTypes.Type(value = Condition.IsAt.class, name = "be-at") })
public sealed interface Condition {

	boolean holdsFor(@Nullable PostState state);

	/** No post ever had this id. */
	record NeverExisted() implements Condition {

		@Override
		public boolean holdsFor(@Nullable PostState state) {
			return state == null;
		}

	}

	/** The post is there, whatever its revision. */
	record Exists() implements Condition {

		@Override
		public boolean holdsFor(@Nullable PostState state) {
			return state != null;
		}

	}

	/** The post is at the revision that the actor saw. */
	record IsAt(long revision) implements Condition {

		@Override
		public boolean holdsFor(@Nullable PostState state) {
			return state != null && state.revision() == this.revision;
		}

	}

}
