package org.broadsheet.search.site;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WantedTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			/recette-de-soupe,                           recette de soupe
			/2020/12/la-soupe-d-hiver/,                  la soupe hiver
			/posts/un-vieux-billet-4k2j9x7q0zbd,         un vieux billet
			/posts/%C3%A9t%C3%A9_2024.html,              été html
			/tags/%F0%9F%98%80,                          ''
			/,                                           ''
			/a-b-c,                                      ''
			""")
	void findsTheWordsOfAnAddress(String uri, String words) {
		assertThat(Wanted.of(uri)).isEqualTo(words);
	}

}
