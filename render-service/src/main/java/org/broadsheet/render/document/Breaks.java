package org.broadsheet.render.document;

import org.jsoup.nodes.Comment;

/** The marks that WordPress's authors set in their text as comments. */
public final class Breaks {

	private Breaks() {
	}

	/** Whether here the excerpt ends: {@code <!--more-->}, perhaps with a label. */
	public static boolean isMore(Comment comment) {
		String data = comment.getData().strip();
		return data.equals("more") || data.startsWith("more ");
	}

}
