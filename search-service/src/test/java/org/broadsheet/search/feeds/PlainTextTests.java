package org.broadsheet.search.feeds;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlainTextTests {

	@Test
	void leavesOutWhatXmlCannotWrite() {
		assertThat(PlainText.of("a\u0000b\u0008c\u001bd\ud800e\udc00f\ufffeg\uffffh")).isEqualTo("abcdefgh");
	}

	@Test
	void leavesTheRestAsItIs() {
		String text = "tab\t line\r\n <&>\"' é مرحبا 日本 😀 \ufffd \u0085 \u202e";
		assertThat(PlainText.of(text)).isSameAs(text);
	}

}
