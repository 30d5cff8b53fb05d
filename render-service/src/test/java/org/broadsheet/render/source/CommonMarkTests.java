package org.broadsheet.render.source;

import java.util.List;
import java.util.Map;

import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every example of the CommonMark specification 0.31.2. */
class CommonMarkTests {

	// GitHub's extended autolinks make links of bare addresses, which the examples are
	// there to show as text; nothing else may differ.
	private static final Map<String, String> EXTENDED = Map.of( //
			"<https://foo.bar/baz bim>\n",
			"<p>&lt;<a href=\"https://foo.bar/baz\">https://foo.bar/baz</a> bim&gt;</p>\n", //
			"<foo\\+@bar.example.com>\n",
			"<p>&lt;<a href=\"mailto:foo+@bar.example.com\">foo+@bar.example.com</a>&gt;</p>\n", //
			"< https://foo.bar >\n", "<p>&lt; <a href=\"https://foo.bar\">https://foo.bar</a> &gt;</p>\n", //
			"https://example.com\n", "<p><a href=\"https://example.com\">https://example.com</a></p>\n", //
			"foo@bar.example.com\n", "<p><a href=\"mailto:foo@bar.example.com\">foo@bar.example.com</a></p>\n");

	private final Markdown markdown = new Markdown();

	static List<Example> examples() {
		return ExampleReader.readExamples(TestResources.getSpec());
	}

	@ParameterizedTest
	@MethodSource("examples")
	void rendersTheExampleAsTheSpecificationDoes(Example example) {
		String expected = EXTENDED.getOrDefault(example.getSource(), example.getHtml().replace('→', '\t'));
		assertThat(this.markdown.toHtml(this.markdown.parse(example.getSource()))).isEqualTo(expected);
	}

}
