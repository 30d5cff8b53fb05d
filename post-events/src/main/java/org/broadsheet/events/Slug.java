package org.broadsheet.events;

import java.text.Normalizer;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A name fit for an address: lower-case letters and digits of any script, joined by
 * single hyphens, Latin accents folded. May be empty, as for a note without a title or a
 * tag of punctuation only.
 *
 * @param value at most {@value #MAX_LENGTH} characters, already folded
 */
public record Slug(@JsonValue String value) {

	public static final int MAX_LENGTH = 100;

	private static final int MARKS_AND_NUMBERS = 1 << Character.NON_SPACING_MARK | 1 << Character.ENCLOSING_MARK
			| 1 << Character.COMBINING_SPACING_MARK | 1 << Character.DECIMAL_DIGIT_NUMBER | 1 << Character.LETTER_NUMBER
			| 1 << Character.OTHER_NUMBER;

	@JsonCreator
	public Slug {
		if (value.length() > MAX_LENGTH || !value.equals(joined(value))
				|| !value.equals(value.toLowerCase(Locale.ROOT))) {
			throw new IllegalArgumentException("a slug is at most " + MAX_LENGTH
					+ " lower-case letters and digits, joined by single hyphens, such as mediation-numerique");
		}
	}

	/**
	 * The slug of a title or a tag: {@code "L’été à Œting !"} becomes
	 * {@code l-ete-a-oeting}.
	 * @param text any text
	 * @return its slug, empty where the text has neither letter nor digit
	 */
	public static Slug of(String text) {
		String lower = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
		String folded = Normalizer.normalize(withoutAccents(lower), Normalizer.Form.NFC);
		return new Slug(shortened(joined(ligatures(folded))));
	}

	private static String withoutAccents(String text) {
		StringBuilder plain = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c < '\u0300' || c > '\u036f') {
				plain.append(c);
			}
		}
		return plain.toString();
	}

	// One hyphen for all that stands between two words.
	private static String joined(String text) {
		StringBuilder words = new StringBuilder(text.length());
		boolean between = false;
		for (int i = 0; i < text.length();) {
			int c = text.codePointAt(i);
			i += Character.charCount(c);
			if (!isInWord(c)) {
				between = !words.isEmpty();
				continue;
			}
			if (between) {
				words.append('-');
				between = false;
			}
			words.appendCodePoint(c);
		}
		return words.toString();
	}

	// A letter, a mark or a number, as Unicode has it; asking for it takes longer.
	private static boolean isInWord(int c) {
		if (c < 0x80) {
			return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
		}
		return Character.isLetter(c) || (MARKS_AND_NUMBERS >> Character.getType(c) & 1) != 0;
	}

	// Letters that Unicode does not decompose.
	private static String ligatures(String text) {
		return text.replace("œ", "oe")
			.replace("æ", "ae")
			.replace("ß", "ss")
			.replace("ø", "o")
			.replace("ł", "l")
			.replace("đ", "d");
	}

	private static String shortened(String slug) {
		if (slug.length() <= MAX_LENGTH) {
			return slug;
		}
		int end = Character.isHighSurrogate(slug.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
		int lastWord = slug.lastIndexOf('-', end);
		return slug.substring(0, (lastWord > 0) ? lastWord : end);
	}

	public boolean isEmpty() {
		return this.value.isEmpty();
	}

	@Override
	public String toString() {
		return this.value;
	}

}
