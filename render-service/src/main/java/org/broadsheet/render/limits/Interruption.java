package org.broadsheet.render.limits;

import java.util.concurrent.CancellationException;

/**
 * Ends work whose time is over: libraries know nothing of it, so it is asked after
 * wherever they let us.
 */
public final class Interruption {

	private Interruption() {
	}

	/**
	 * Goes on, or ends here if this thread was interrupted.
	 * @throws CancellationException if it was
	 */
	public static void check() {
		if (Thread.currentThread().isInterrupted()) {
			throw new CancellationException("rendering took too long");
		}
	}

}
