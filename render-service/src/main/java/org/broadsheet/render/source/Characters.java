package org.broadsheet.render.source;

/**
 * Which characters a text may have: pairs of surrogates only whole, for nothing can write
 * a half one, and none that turns the letters after it round, whatever their script.
 */
public final class Characters {

	private static final char LEFT_TO_RIGHT_OVERRIDE = '\u202d';

	private static final char RIGHT_TO_LEFT_OVERRIDE = '\u202e';

	private static final char REPLACEMENT = '\ufffd';

	private Characters() {
	}

	/** The text without what it may not have; mostly the same. */
	public static String fit(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (isRefused(text.charAt(i))) {
				return rewritten(text, i);
			}
		}
		return text;
	}

	// Surrogates are looked at more closely.
	private static boolean isRefused(char c) {
		return c == LEFT_TO_RIGHT_OVERRIDE || c == RIGHT_TO_LEFT_OVERRIDE || Character.isSurrogate(c);
	}

	private static String rewritten(String text, int from) {
		StringBuilder fit = new StringBuilder(text.length()).append(text, 0, from);
		text.substring(from).codePoints().forEach((c) -> {
			if (c > Character.MAX_VALUE || !isRefused((char) c)) {
				fit.appendCodePoint(c);
			}
			else if (Character.isSurrogate((char) c)) {
				fit.append(REPLACEMENT);
			}
		});
		return fit.toString();
	}

}
