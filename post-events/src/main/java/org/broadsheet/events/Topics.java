package org.broadsheet.events;

/**
 * The names of the topics. Each is created, with its settings, by the service that writes
 * it first.
 */
public final class Topics {

	/** Wishes, by post id: kept a day. */
	public static final String POST_COMMANDS = "post-commands";

	/**
	 * The newest fact of each post, for ever: {@link PostSaved} or {@link PostDeleted}.
	 */
	public static final String POSTS = "posts";

	/** Answers to wishes, by the return address of who waits: kept an hour. */
	public static final String POST_REPLIES = "post-replies";

	/**
	 * The newest rendering of each post, for ever: {@link PostRendered} or
	 * {@link PostDeleted}.
	 */
	public static final String RENDERED_POSTS = "rendered-posts";

	/** The stages that posts reach: {@link PostProgressed}, kept 7 days. */
	public static final String POST_PROGRESS = "post-progress";

	private Topics() {
	}

	/**
	 * Where records of a topic go that could not be processed, their bytes as they came,
	 * for 30 days.
	 */
	public static String deadLettersOf(String topic) {
		return topic + "-dlt";
	}

}
