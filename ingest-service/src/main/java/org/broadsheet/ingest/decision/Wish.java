package org.broadsheet.ingest.decision;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What someone would like to become of a post. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "wish")
@JsonSubTypes({ @JsonSubTypes.Type(value = Wish.Save.class, name = "save"),
		@JsonSubTypes.Type(value = Wish.Restore.class, name = "restore"),
		@JsonSubTypes.Type(value = Wish.Import.class, name = "import"),
		@JsonSubTypes.Type(value = Wish.Delete.class, name = "delete"),
		@JsonSubTypes.Type(value = Wish.Erase.class, name = "erase") })
public sealed interface Wish {

	/** A new revision with this content. */
	record Save(PostContent content, Condition condition) implements Wish {
	}

	/**
	 * A new revision with the content of an old one; it may bring a deleted post back.
	 */
	record Restore(PostContent content, Condition condition) implements Wish {
	}

	/**
	 * The post as another system tells it: a new revision only where that system tells
	 * something new since the last time.
	 */
	record Import(PostContent content) implements Wish {
	}

	/** No reader finds it any more; its history stays. */
	record Delete(Condition condition) implements Wish {
	}

	/** Its content goes, history included; only that it happened stays. */
	record Erase() implements Wish {
	}

}
