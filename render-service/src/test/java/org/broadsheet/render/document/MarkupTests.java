package org.broadsheet.render.document;

import java.util.stream.IntStream;

import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MarkupTests {

	private final Document document = Document.createShell("");

	// Halves of pairs among them, and pairs.
	private final String everyCharacter = IntStream.rangeClosed(0, 0x10ffff)
		.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
		.append("\ud83d\ude00\ud83d")
		.toString();

	@Test
	void writesEveryCharacterAsJsoupDoes() {
		this.document.body().appendElement("p").attr("title", this.everyCharacter).appendText(this.everyCharacter);
		assertIsAsJsoupWrites();
	}

	@Test
	void writesElementsAndAttributesAsJsoupDoes() {
		Element list = this.document.body().appendElement("ol").attr("reversed", "").attr("class", "");
		list.appendElement("li").appendElement("input").attr("type", "checkbox").attr("checked", "");
		list.appendElement("li").appendText("a").appendElement("br");
		list.appendElement("li").appendElement("img").attr("src", "/a?b=1&c=2").attr("alt", "");
		this.document.body().appendElement("pre").appendElement("code").appendText("\n<b> \"\n");
		assertIsAsJsoupWrites();
	}

	@Test
	void leavesCommentsOut() {
		this.document.body().appendChild(new Comment("more")).appendText("a");
		assertThat(Markup.within(this.document.body())).isEqualTo("a");
	}

	private void assertIsAsJsoupWrites() {
		this.document.outputSettings().prettyPrint(false);
		assertThat(Markup.within(this.document.body())).isEqualTo(this.document.body().html());
	}

}
