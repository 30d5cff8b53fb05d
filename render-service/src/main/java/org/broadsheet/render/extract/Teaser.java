package org.broadsheet.render.extract;

import java.util.List;

import org.jsoup.nodes.Node;

/**
 * Writes an excerpt of an opening: to its end where the author set it, else up to a
 * number of words, to the end of a sentence if one is near.
 */
final class Teaser {

	// An author may delimit more, but a list is no place for a whole article.
	private static final int MAX_DELIMITED_WORDS = 400;

	// How far from the wished length an end of a sentence or paragraph still counts as
	// near.
	private static final int LENIENCE = 15;

	private static final String ELLIPSIS = "…";

	private final Opening opening;

	private final StringBuilder html = new StringBuilder();

	private final StringBuilder text = new StringBuilder();

	private boolean cut;

	Teaser(Opening opening) {
		this.opening = opening;
	}

	Excerpt excerpt() {
		List<Node> paragraphs = this.opening.paragraphs();
		int wanted = this.opening.delimited() ? MAX_DELIMITED_WORDS : Excerpt.WORDS;
		int left = wanted;
		int used = 0;
		while (used < paragraphs.size() && left > 0 && !this.cut) {
			left -= add(paragraphs.get(used++), left);
		}
		boolean whole = this.opening.complete() && !this.cut && used == paragraphs.size();
		return new Excerpt(this.html.toString(), this.text.toString(), whole);
	}

	// Adds a paragraph, or what fits of it, and answers how many words that took.
	private int add(Node paragraph, int left) {
		Inline full = Inline.of(paragraph, Integer.MAX_VALUE, "");
		int words = halved(Words.scan(full.text(), left + LENIENCE));
		if (words <= left + LENIENCE - 1) {
			append(full);
			return Math.max(words, 1);
		}
		this.cut = true;
		int end = end(full.text(), left);
		append(Inline.of(paragraph, end, isSentenceEnd(full.text(), end) ? "" : ELLIPSIS));
		return left;
	}

	private void append(Inline inline) {
		if (inline.text().isEmpty()) {
			return;
		}
		this.html.append(this.html.isEmpty() ? "" : "\n").append(inline.html());
		this.text.append(this.text.isEmpty() ? "" : "\n").append(inline.text());
	}

	private int end(String text, int words) {
		int exact = Words.scan(text, words).end();
		int latest = Words.scan(text, words + LENIENCE).end();
		int earliest = (words > LENIENCE) ? Words.scan(text, words - LENIENCE).end() : 0;
		int best = exact;
		int distance = Integer.MAX_VALUE;
		for (int end = earliest + 1; end <= latest; end++) {
			if (isBetweenSentences(text, end) && Math.abs(end - exact) < distance) {
				best = end;
				distance = Math.abs(end - exact);
			}
		}
		return best;
	}

	// The scripts of East Asia need no space behind a full stop; in others what follows
	// a mere abbreviation is mostly in lower case.
	private static boolean isBetweenSentences(String text, int end) {
		if (!isSentenceEnd(text, end)) {
			return false;
		}
		if (end == text.length() || "。！？".indexOf(text.charAt(end - 1)) >= 0) {
			return true;
		}
		boolean spaced = end + 1 < text.length() && Character.isWhitespace(text.charAt(end));
		return spaced && !Character.isLowerCase(text.charAt(end + 1)) && !isAbbreviated(text, end);
	}

	// "J. Smith", "z. B.", and the ordinals of German: "am 3. Mai".
	private static boolean isAbbreviated(String text, int end) {
		if (text.charAt(end - 1) != '.') {
			return false;
		}
		int start = end - 1;
		boolean digits = true;
		while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
			digits &= Character.isDigit(text.charAt(--start));
		}
		int length = end - 1 - start;
		return length == 1 || (length == 2 && digits);
	}

	private static boolean isSentenceEnd(String text, int end) {
		int last = end - 1;
		while (last >= 0 && "\"'»”’)]\u202f\u00a0".indexOf(text.charAt(last)) >= 0) {
			last--;
		}
		return last >= 0 && ".!?…。！？؟۔।".indexOf(text.charAt(last)) >= 0;
	}

	private static int halved(Words.Scan scan) {
		return (int) ((scan.halves() + 1) / 2);
	}

}
