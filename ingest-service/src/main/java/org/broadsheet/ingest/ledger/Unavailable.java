package org.broadsheet.ingest.ledger;

/**
 * The ledger did not answer in time. What was asked may still happen: asking the same
 * again, with the same command id, tells.
 */
public final class Unavailable extends RuntimeException {

	public Unavailable(String message) {
		super(message);
	}

	public Unavailable(String message, Throwable cause) {
		super(message, cause);
	}

}
