package org.broadsheet.render.extract;

import java.lang.Character.UnicodeScript;
import java.util.Map;
import java.util.stream.IntStream;

import org.broadsheet.events.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * Counts words: runs of letters and digits, or single characters of scripts that are
 * written without spaces.
 */
public final class Words {

	/** Half words of a word, and of a character of a script without spaces. */
	private static final int WORD = 2;

	private static final int CHARACTER = 1;

	private static final int USUAL_SPEED = 200;

	// Words or characters a minute, after Trauzettel-Klosinski and Dietz, 2012.
	private static final Map<String, Integer> SPEEDS = Map.ofEntries(Map.entry("ar", 138), Map.entry("de", 179),
			Map.entry("en", 228), Map.entry("es", 218), Map.entry("fi", 161), Map.entry("fr", 195),
			Map.entry("he", 187), Map.entry("it", 188), Map.entry("ja", 357), Map.entry("nl", 202),
			Map.entry("pl", 166), Map.entry("pt", 181), Map.entry("ru", 184), Map.entry("sv", 199),
			Map.entry("tr", 166), Map.entry("zh", 255));

	private Words() {
	}

	/** The number of words, or of characters of scripts without spaces. */
	public static int count(String text) {
		return scan(text, Integer.MAX_VALUE).words();
	}

	/** Minutes that a reader needs, at least 1. */
	public static int readingMinutes(int words, @Nullable LanguageTag language) {
		int speed = (language != null) ? SPEEDS.getOrDefault(language.primary(), USUAL_SPEED) : USUAL_SPEED;
		return Math.max(1, Math.ceilDiv(words, speed));
	}

	/**
	 * Reads until so many words are full, two characters of a script without spaces
	 * weighing as one word.
	 */
	static Scan scan(String text, int limit) {
		long full = (long) limit * WORD;
		int words = 0;
		long halves = 0;
		boolean inWord = false;
		for (int i = 0; i < text.length();) {
			char first = text.charAt(i);
			int c = Character.isHighSurrogate(first) ? text.codePointAt(i) : first;
			int next = i + Character.charCount(c);
			Kind kind = Kind.of(c);
			if (kind == Kind.WORD || (kind == Kind.LETTER && !inWord)) {
				words++;
				halves += (kind == Kind.WORD) ? CHARACTER : WORD;
			}
			inWord = kind == Kind.LETTER || (kind == Kind.JOINER && inWord);
			if (halves >= full && (!inWord || !continuesWord(text, next))) {
				return new Scan(words, halves, next);
			}
			i = next;
		}
		return new Scan(words, halves, text.length());
	}

	private static boolean continuesWord(String text, int at) {
		return at < text.length() && Kind.of(text.codePointAt(at)) != Kind.GAP;
	}

	/** What a character is to words. */
	private enum Kind {

		/** A letter or digit. */
		LETTER,

		/** A word of its own, of a script that is written without spaces. */
		WORD,

		/** What may stand within a word: apostrophes, hyphens, the marks that combine. */
		JOINER,

		GAP;

		// Nearly all of a text in a Latin script: asking Unicode takes longer.
		private static final Kind[] LATIN = IntStream.range(0, 0x250).mapToObj(Kind::told).toArray(Kind[]::new);

		static Kind of(int c) {
			return (c < LATIN.length) ? LATIN[c] : told(c);
		}

		private static Kind told(int c) {
			if (isUnspaced(c)) {
				return WORD;
			}
			return Character.isLetterOrDigit(c) ? LETTER : joinsWord(c) ? JOINER : GAP;
		}

		private static boolean joinsWord(int c) {
			int type = Character.getType(c);
			return c == '\'' || c == '’' || c == '-' || type == Character.NON_SPACING_MARK
					|| type == Character.COMBINING_SPACING_MARK || type == Character.FORMAT;
		}

		private static boolean isUnspaced(int c) {
			if (c < 0x0E00 || !Character.isLetter(c)) {
				return false;
			}
			UnicodeScript script = UnicodeScript.of(c);
			return switch (script) {
				case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
				default -> c == 'ー';
			};
		}

	}

	/**
	 * How far a scan came.
	 *
	 * @param words words met
	 * @param halves their weight in half words
	 * @param end the offset behind the last character read
	 */
	record Scan(int words, long halves, int end) {
	}

}
