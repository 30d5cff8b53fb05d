package org.broadsheet.render.limits;

/**
 * A manuscript cannot be rendered; trying again changes nothing. The reason is one
 * sentence that its author understands.
 */
public class RenderingRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String reason;

	public RenderingRefused(String reason) {
		super(reason);
		this.reason = reason;
	}

	public String reason() {
		return this.reason;
	}

}
