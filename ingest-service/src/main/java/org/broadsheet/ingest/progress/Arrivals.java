package org.broadsheet.ingest.progress;

import org.broadsheet.events.PostId;

/** Knows which posts reached the readers, or failed to. */
public interface Arrivals {

	/**
	 * Whether nothing more is to be expected of a revision: readers find it, or it
	 * failed, or there is a newer one.
	 */
	boolean isOver(PostId id, long revision);

	/** When the last of all posts got so far, by {@link System#nanoTime()}. */
	long last();

}
