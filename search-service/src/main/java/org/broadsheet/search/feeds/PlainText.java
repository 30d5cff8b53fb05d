package org.broadsheet.search.feeds;

/** Text that every format can carry. */
final class PlainText {

	private PlainText() {
	}

	/**
	 * Leaves out what XML 1.0 has no way to write (section 2.2), such as most control
	 * characters, and half surrogate pairs, which no encoding can write.
	 */
	static String of(String text) {
		if (text.codePoints().allMatch(PlainText::isCharacter)) {
			return text;
		}
		return text.codePoints()
			.filter(PlainText::isCharacter)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	private static boolean isCharacter(int codePoint) {
		return (codePoint == '\t') || (codePoint == '\n') || (codePoint == '\r')
				|| (codePoint >= 0x20 && codePoint <= 0xd7ff) || (codePoint >= 0xe000 && codePoint <= 0xfffd)
				|| (codePoint >= 0x10000);
	}

}
