package org.broadsheet.render.source;

import org.broadsheet.render.limits.RenderingRefused;

/**
 * Keeps texts from the parser whose emphasis marks it would match for minutes: pairing
 * those of one paragraph takes time quadratic in their number, and asks nobody.
 */
final class EmphasisMarks {

	private static final int MAX_IN_A_PARAGRAPH = 8000;

	private EmphasisMarks() {
	}

	static void check(String source) {
		int marks = 0;
		for (int i = 0; i < source.length(); i++) {
			char c = source.charAt(i);
			if (c == '\n' && i + 1 < source.length() && source.charAt(i + 1) == '\n') {
				marks = 0;
			}
			else if (isMark(c) && (isLoose(source, i - 1) || isLoose(source, i + 1)) && ++marks > MAX_IN_A_PARAGRAPH) {
				throw new RenderingRefused(
						"The text has a paragraph of more than " + MAX_IN_A_PARAGRAPH + " emphasis marks.");
			}
		}
	}

	private static boolean isMark(char c) {
		return c == '*' || c == '_' || c == '~';
	}

	// Between letters and digits, as in snake_case, nothing is emphasised.
	private static boolean isLoose(String source, int at) {
		return at < 0 || at >= source.length() || !Character.isLetterOrDigit(source.charAt(at));
	}

}
