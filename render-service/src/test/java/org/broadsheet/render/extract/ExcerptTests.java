package org.broadsheet.render.extract;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ExcerptTests {

	@Test
	void takesTheAuthorsOwn() {
		Excerpt excerpt = Excerpt.of(Jsoup.parse("<p>Text."), "Mine & <b>");
		assertThat(excerpt.html()).isEqualTo("<p>Mine &amp; &lt;b&gt;</p>");
		assertThat(excerpt.text()).isEqualTo("Mine & <b>");
		assertThat(excerpt.whole()).isFalse();
	}

	@Test
	void endsWhereTheAuthorSetIt() {
		Excerpt excerpt = of("<p>One <a href='/x'>two</a>.</p><!--more--><p>Three.</p>");
		assertThat(excerpt.html()).isEqualTo("<p>One two.</p>");
		assertThat(excerpt.whole()).isFalse();
	}

	@Test
	void takesAShortTextWhole() {
		assertThat(of("<p>One <em>two</em>.</p>")).isEqualTo(new Excerpt("<p>One <em>two</em>.</p>", "One two.", true));
	}

	@Test
	void leavesOutHeadingsCaptionsCodeAndTables() {
		Excerpt excerpt = of("<h2>H</h2><figure><img src=a><figcaption>C</figcaption></figure><p>One.</p>"
				+ "<pre><code>code</code></pre><table><tr><td>cell</table><p>Two.</p>");
		assertThat(excerpt.text()).isEqualTo("One.\nTwo.");
		assertThat(excerpt.whole()).isFalse();
	}

	@Test
	void leavesOutWhatIsOnlyEmbedded() {
		Excerpt excerpt = of("<p><a class='embed' href='https://v.example/1'>v.example</a></p><p>About it.</p>");
		assertThat(excerpt.text()).isEqualTo("About it.");
		assertThat(excerpt.whole()).isFalse();
	}

	@Test
	void endsAtASentenceInGermanAndEnglishButNotAtAnAbbreviation() {
		String german = "Das kostet z. B. am 3. Mai etwa zehn Euro und mehr. ";
		assertThat(of("<p>" + german.repeat(20) + "</p>").text()).endsWith("und mehr.");
		String english = "Yesterday J. R. Smith wrote “read this, not that.” Nobody answered him at all. ";
		assertThat(of("<p>" + english.repeat(20) + "</p>").text()).matches("(?s).*(that.”|at all\\.)");
	}

	@Test
	void endsAtASentenceIfOneIsNear() {
		String sentence = "These are exactly ten words, which make up one sentence. ";
		Excerpt excerpt = of("<p>" + sentence.repeat(20) + "</p>");
		assertThat(excerpt.text()).isEqualTo(sentence.repeat(5).strip());
	}

	@Test
	void endsAtAWordWhereNoSentenceEnds() {
		Excerpt excerpt = of("<p>" + "mots <em>&amp; cœur</em> ".repeat(100) + "</p>");
		assertThat(excerpt.text()).endsWith("…").hasSizeLessThan(500);
		assertThat(Words.count(excerpt.text())).isEqualTo(Excerpt.WORDS);
		assertThat(Jsoup.parse(excerpt.html()).text()).isEqualTo(excerpt.text());
	}

	@Test
	void countsTheCharactersOfJapanese() {
		String sentence = "私はその人を常に先生と呼んでいた。";
		Excerpt excerpt = of("<p>" + sentence.repeat(30) + "</p>");
		assertThat(excerpt.text()).endsWith("。");
		assertThat(excerpt.text().length()).isBetween(85, 145);
	}

	@Test
	void endsAtAnArabicSentence() {
		String sentence = "هذه جملة عربية قصيرة تتكون من عشر كلمات فقط هنا؟ ";
		Excerpt excerpt = of("<p>" + sentence.repeat(20) + "</p>");
		assertThat(excerpt.text()).endsWith("؟");
	}

	private static Excerpt of(String html) {
		return Excerpt.of(Jsoup.parse(html), null);
	}

}
