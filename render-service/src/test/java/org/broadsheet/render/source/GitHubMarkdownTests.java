package org.broadsheet.render.source;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.broadsheet.render.ThirdPartyData;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The examples of GitHub's extensions, and what once went wrong in its renderer; the
 * order of attributes is not compared.
 */
class GitHubMarkdownTests {

	// Part of the example, and why it differs.
	private static final Map<String, String> DEVIATIONS = Map.of( //
			"search?q=(business))+ok", "a bare address ends before a bracket that nothing opens", //
			"&hl;", "a bare address keeps what only looks like an entity", //
			"a.b-c_d@a.b-", "a bare mail address ends where its host does", //
			"<title> <style>", "the allow-list takes out what is dangerous, after parsing", //
			"[^1]", "ids of footnotes have another form", //
			"|\n-|\n", "a table without columns shows nothing");

	private final Markdown markdown = new Markdown();

	static Stream<JsonNode> examples() {
		return Stream.of("rendering/gfm-extensions.json", "rendering/cmark-gfm-regression.json")
			.map(ThirdPartyData::json)
			.flatMap((file) -> StreamSupport.stream(file.spliterator(), false));
	}

	@ParameterizedTest
	@MethodSource("examples")
	void rendersTheExampleAsGitHubDoes(JsonNode example) {
		String source = example.get("markdown").asString();
		boolean same = normal(this.markdown.toHtml(this.markdown.parse(source)))
			.equals(normal(example.get("html").asString()));
		assertThat(same).as(source).isEqualTo(DEVIATIONS.keySet().stream().noneMatch(source::contains));
	}

	private static String normal(String html) {
		Document document = Jsoup.parseBodyFragment(html);
		for (Element element : document.body().getAllElements()) {
			List<Attribute> sorted = element.attributes()
				.asList()
				.stream()
				.sorted(Comparator.comparing(Attribute::getKey))
				.toList();
			element.clearAttributes();
			sorted.forEach((each) -> element.attr(each.getKey(), each.getValue()));
		}
		return document.body().html();
	}

}
