package org.broadsheet.search.query;

/** A cursor that was not given for this query. */
public class UnknownCursorException extends RuntimeException {

	UnknownCursorException() {
		super("the cursor was not given for this query");
	}

}
