package org.broadsheet.search.index;

import java.util.Arrays;
import java.util.List;

/** Keeps the blocks of a text, such as headings and the cells of tables, apart. */
public final class Blocks {

	// Elasticsearch finds sentences by Java's BreakIterator, which goes on over the end
	// of a line, so that passages ran from a heading into the text below; here it stops.
	private static final String END = "\u2029";

	private static final String SENTENCE_ENDS = ".!?…:;,。！？؟۔।»”\"";

	private Blocks() {
	}

	/** A text with a line for each block, as it is indexed. */
	static String apart(String text) {
		return text.replace("\n", END);
	}

	/** A passage of an indexed text, as it is read: in one line. */
	public static String joined(String passage) {
		if (!passage.contains(END)) {
			return passage.strip();
		}
		List<String> blocks = Arrays.stream(passage.split(END, -1))
			.map(String::strip)
			.filter((block) -> !block.isEmpty())
			.toList();
		StringBuilder line = new StringBuilder();
		for (String block : blocks) {
			line.append(line.isEmpty() ? "" : endsSentence(line) ? " " : " · ").append(block);
		}
		return line.toString();
	}

	/** The same of a text that has a line for each block. */
	public static String inOneLine(String text) {
		return joined(apart(text));
	}

	private static boolean endsSentence(StringBuilder line) {
		return SENTENCE_ENDS.indexOf(line.charAt(line.length() - 1)) >= 0;
	}

}
