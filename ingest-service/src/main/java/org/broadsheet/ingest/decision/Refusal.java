package org.broadsheet.ingest.decision;

/** Why a wish is not granted. */
public enum Refusal {

	/** There is no such post. */
	NO_SUCH_POST,

	/** The post was deleted. */
	DELETED,

	/** The content was erased for ever. */
	ERASED,

	/** The post is at another revision than the actor saw. */
	STALE,

	/** The id is taken. */
	ALREADY_EXISTS,

	/** The post is another author's. */
	NOT_YOURS,

	/** Only an editor writes in another's name. */
	NOT_YOUR_NAME,

	/** A published post has a title or a body. */
	NOTHING_TO_PUBLISH,

	/** The command's id was used before for something else. */
	ID_REUSED

}
