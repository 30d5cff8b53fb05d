package org.broadsheet.search.index;

import java.text.BreakIterator;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BlocksTests {

	@Test
	void aSentenceEndsWithItsBlock() {
		assertThat(firstSentence("A heading\n\nA sentence.")).hasSizeGreaterThan(20);
		String text = Blocks.apart("A heading\nA sentence.");
		assertThat(Blocks.joined(firstSentence(text))).isEqualTo("A heading");
	}

	@Test
	void aPassageIsReadInOneLine() {
		assertThat(Blocks.joined(Blocks.apart("A heading\nA sentence.\nAnother one\n")))
			.isEqualTo("A heading · A sentence. Another one");
		assertThat(Blocks.joined("as it is")).isEqualTo("as it is");
		assertThat(Blocks.inOneLine("A heading\nA sentence.")).isEqualTo("A heading · A sentence.");
	}

	private static String firstSentence(String text) {
		BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
		sentences.setText(text);
		return text.substring(0, sentences.next());
	}

}
