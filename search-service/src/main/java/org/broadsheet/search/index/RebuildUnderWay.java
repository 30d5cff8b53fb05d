package org.broadsheet.search.index;

/** An index is being built already. */
public class RebuildUnderWay extends RuntimeException {

	RebuildUnderWay(Throwable cause) {
		super("an index is being built already", cause);
	}

}
