package org.broadsheet.events;

/**
 * The order of all that is ever told of one post: a higher revision is newer, and of one
 * revision the higher renderer generation. Views write it as their external version, so
 * that a late or repeated record changes nothing.
 */
public final class DocumentVersion {

	/** Generations per revision: 0 up to this, exclusively. */
	public static final int GENERATIONS = 1 << 16;

	private DocumentVersion() {
	}

	public static long of(long revision, int generation) {
		if (generation < 0 || generation >= GENERATIONS) {
			throw new IllegalArgumentException("a generation is 0 to " + (GENERATIONS - 1));
		}
		return Math.addExact(Math.multiplyExact(revision, GENERATIONS), generation);
	}

}
