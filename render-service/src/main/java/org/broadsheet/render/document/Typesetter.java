package org.broadsheet.render.document;

/**
 * Sets one text after another, each knowing how the one before it ended.
 */
final class Typesetter {

	private static final String HIGH_POINTS = ";:!?»";

	private final boolean spaces;

	private final String quotes;

	// By character: whether it may have to change, or what stands before it.
	private final boolean[] concerns = new boolean['»' + 1];

	private char before = '\n';

	private StringBuilder out = new StringBuilder();

	/**
	 * @param spaces whether to set French spaces
	 * @param quotes four quotation marks, or none for no change
	 */
	Typesetter(boolean spaces, String quotes) {
		this.spaces = spaces;
		this.quotes = quotes;
		String concerns = (spaces ? HIGH_POINTS : "") + (quotes.isEmpty() ? "" : "\"'");
		concerns.chars().forEach((c) -> this.concerns[c] = true);
	}

	/** Makes as if the text so far had ended so. */
	void follow(char ending) {
		this.before = ending;
	}

	String set(String text) {
		int first = nextConcern(text, 0);
		if (first == text.length()) {
			this.before = text.isEmpty() ? this.before : text.charAt(text.length() - 1);
			return text;
		}
		this.out = new StringBuilder(text.length() + 16);
		int done = 0;
		for (int i = first; i < text.length(); i = nextConcern(text, done)) {
			this.out.append(text, done, i);
			set(text.charAt(i), (i + 1 < text.length()) ? text.charAt(i + 1) : '\n');
			done = i + 1;
		}
		this.out.append(text, done, text.length());
		this.before = last();
		return this.out.toString();
	}

	// What this is not about is most of a text, and is taken as it comes.
	private int nextConcern(String text, int from) {
		char previous = (from == 0) ? this.before : last();
		for (int i = from; i < text.length(); i++) {
			char c = text.charAt(i);
			if ((c < this.concerns.length && this.concerns[c]) || (previous == '«' && this.spaces)) {
				return i;
			}
			previous = c;
		}
		return text.length();
	}

	private void set(char straight, char next) {
		char c = curled(straight, next);
		if (this.spaces && HIGH_POINTS.indexOf(c) >= 0) {
			spaceBefore(c, next);
		}
		else if (this.spaces && last() == '«' && c != Typography.NARROW_SPACE) {
			this.out.append(Typography.NARROW_SPACE);
			if (c == ' ' || c == '\u00a0') {
				return;
			}
		}
		this.out.append(c);
	}

	private char last() {
		return this.out.isEmpty() ? this.before : this.out.charAt(this.out.length() - 1);
	}

	private void spaceBefore(char point, char next) {
		if (point != '»' && !endsWord(next)) {
			return;
		}
		int length = this.out.length();
		char last = last();
		if (length > 0 && (last == ' ' || last == '\u00a0')) {
			this.out.setCharAt(length - 1, Typography.NARROW_SPACE);
		}
		else if ((Character.isLetterOrDigit(last) || ")]”’%€".indexOf(last) >= 0) && !inAddress()) {
			this.out.append(Typography.NARROW_SPACE);
		}
	}

	// A point inside of an address or a face made of characters is followed by more.
	private static boolean endsWord(char next) {
		return Character.isWhitespace(next) || "\u00a0\u202f»”\"’'!?….".indexOf(next) >= 0;
	}

	private boolean inAddress() {
		int start = this.out.length();
		while (start > 0 && !Character.isWhitespace(this.out.charAt(start - 1))) {
			start--;
		}
		String word = this.out.substring(start);
		return word.contains("://") || word.contains("@") || word.startsWith("www.");
	}

	private char curled(char c, char next) {
		if (this.quotes.isEmpty() || (c != '"' && c != '\'')) {
			return c;
		}
		boolean opens = !Character.isLetterOrDigit(last()) && !Character.isWhitespace(next)
				&& ".,;:!?)]}".indexOf(last()) < 0;
		if (c == '\'') {
			return opens ? this.quotes.charAt(2) : '’';
		}
		return this.quotes.charAt(opens ? 0 : 1);
	}

}
