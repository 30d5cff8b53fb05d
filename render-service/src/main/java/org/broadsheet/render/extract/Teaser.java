package org.broadsheet.render.extract;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;

import org.jsoup.nodes.Element;
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

	private final Locale locale;

	private final StringBuilder html = new StringBuilder();

	private final StringBuilder text = new StringBuilder();

	private boolean cut;

	Teaser(Opening opening, Locale locale) {
		this.opening = opening;
		this.locale = locale;
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
		Element paragraph = new Element("p").appendChildren(inline.nodes());
		this.html.append(this.html.isEmpty() ? "" : "\n").append(Inline.html(paragraph));
		this.text.append(this.text.isEmpty() ? "" : "\n").append(inline.text());
	}

	private int end(String text, int words) {
		int exact = Words.scan(text, words).end();
		int latest = Words.scan(text, words + LENIENCE).end();
		int earliest = (words > LENIENCE) ? Words.scan(text, words - LENIENCE).end() : 0;
		BreakIterator sentences = BreakIterator.getSentenceInstance(this.locale);
		sentences.setText(text.substring(0, Math.min(text.length(), latest + 2)));
		int before = sentences.preceding(Math.min(exact + 1, latest));
		int after = sentences.following(Math.min(exact, latest));
		if (after != BreakIterator.DONE && isSentenceEnd(text, trimmed(text, after)) && after <= latest) {
			return trimmed(text, after);
		}
		if (before != BreakIterator.DONE && before > earliest && isSentenceEnd(text, trimmed(text, before))) {
			return trimmed(text, before);
		}
		return exact;
	}

	private static int trimmed(String text, int end) {
		int trimmed = end;
		while (trimmed > 0 && Character.isWhitespace(text.charAt(trimmed - 1))) {
			trimmed--;
		}
		return trimmed;
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
