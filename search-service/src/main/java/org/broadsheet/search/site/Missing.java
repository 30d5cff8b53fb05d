package org.broadsheet.search.site;

import org.springframework.http.HttpStatus;

/** There is nothing to show at an address. */
public class Missing extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final HttpStatus status;

	private Missing(HttpStatus status) {
		super(status.getReasonPhrase(), null, false, false);
		this.status = status;
	}

	/** There never was, or readers may not see it. */
	public static Missing unknown() {
		return new Missing(HttpStatus.NOT_FOUND);
	}

	/** There was, and it was deleted. */
	public static Missing gone() {
		return new Missing(HttpStatus.GONE);
	}

	public HttpStatus status() {
		return this.status;
	}

}
