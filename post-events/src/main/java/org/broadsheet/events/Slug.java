package org.broadsheet.events;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

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

	private static final Pattern VALID = Pattern.compile("(?:[\\p{L}\\p{M}\\p{N}]+(?:-[\\p{L}\\p{M}\\p{N}]+)*)?");

	private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]");

	private static final Pattern NOT_IN_A_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

	private static final Pattern OUTER_HYPHENS = Pattern.compile("^-|-$");

	@JsonCreator
	public Slug {
		if (value.length() > MAX_LENGTH || !VALID.matcher(value).matches()
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
		String folded = Normalizer.normalize(ACCENTS.matcher(lower).replaceAll(""), Normalizer.Form.NFC);
		String words = NOT_IN_A_WORD.matcher(ligatures(folded)).replaceAll("-");
		return new Slug(shortened(OUTER_HYPHENS.matcher(words).replaceAll("")));
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
