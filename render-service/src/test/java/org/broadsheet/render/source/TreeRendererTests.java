package org.broadsheet.render.source;

import java.util.stream.Stream;

import org.commonmark.node.Node;
import org.commonmark.testutil.example.Example;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The tree that is made without HTML in between is the one that a parser makes of it. */
class TreeRendererTests {

	private final Markdown markdown = new Markdown();

	static Stream<String> sources() {
		return Stream.concat(CommonMarkTests.examples().stream().map(Example::getSource),
				GitHubMarkdownTests.examples().map((each) -> each.get("markdown").asString()));
	}

	@ParameterizedTest
	@MethodSource("sources")
	void isTheTreeThatAParserMakes(String source) {
		Node parsed = this.markdown.parse(source);
		String expected = html(Sources.parse(this.markdown.toHtml(parsed)));
		this.markdown.toTree(parsed).ifPresent((tree) -> assertThat(html(tree)).isEqualTo(expected));
	}

	@Test
	void isMadeOfAllThatMarkdownHas() {
		assertThat(tree("""
				# A [link](/x "t") and `code`

				- *a* **b** ~~c~~[^1]
				- [x] ![d](e.jpg)

				| f | g |
				|--:|---|
				| h | https://i.example |

				> ```java
				> j && k < l
				> ```
				---
				[^1]: m
				""")).isTrue();
	}

	@Test
	void leavesToTheParserWhatOnlyItCanRead() {
		assertThat(tree("a <b>c</b>")).isFalse();
		assertThat(tree("<div>\n\na\n\n</div>")).isFalse();
		assertThat(tree("[a <https://b.example>](/a-link-within-a-link)")).isFalse();
	}

	private boolean tree(String source) {
		return this.markdown.toTree(this.markdown.parse(source)).isPresent();
	}

	private static String html(Document document) {
		document.outputSettings().prettyPrint(false);
		return document.body().html();
	}

}
