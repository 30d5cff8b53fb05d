package org.broadsheet.render.preview;

import java.util.Map;

import org.broadsheet.events.LanguageTag;
import org.broadsheet.events.PostFormat;
import org.broadsheet.render.rendering.BoundedRenderer;
import org.broadsheet.render.rendering.Manuscript;
import org.broadsheet.testing.TestKafka;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(properties = "management.server.port=0")
@AutoConfigureMockMvc
@Import(TestKafka.class)
class PreviewTests {

	@Autowired
	private MockMvcTester http;

	@Autowired
	private BoundedRenderer renderer;

	@Autowired
	private JsonMapper json;

	@Test
	void givesByteForByteWhatThePipelinePublishes() throws Exception {
		String body = "# A title\n\nC’est un *texte* ! <script>alert(1)</script>\n\n```js\nlet a\n```";
		MvcTestResult preview = preview(this.json
			.writeValueAsString(Map.of("body", body, "language", "fr", "tags", new String[] { "a" }, "author", "Ada")));
		var rendered = this.renderer.render(new Manuscript("", body, PostFormat.MARKDOWN, new LanguageTag("fr"), null));
		assertThat(preview).hasStatusOk().bodyJson().satisfies((answer) -> {
			answer.assertThat().extractingPath("$.html").isEqualTo(rendered.rendering().html());
			answer.assertThat().extractingPath("$.title").isEqualTo("A title");
			answer.assertThat().extractingPath("$.language").isEqualTo("fr");
			answer.assertThat().extractingPath("$.readingMinutes").isEqualTo(1);
		});
	}

	@Test
	void refusesWhatIsOverALimitAndNamesTheField() {
		MvcTestResult preview = preview(
				this.json.writeValueAsString(Map.of("title", "T", "body", "a".repeat(1_100_000))));
		assertThat(preview).hasStatus(422)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyJson()
			.extractingPath("$.field")
			.isEqualTo("body");
	}

	@Test
	void answersBadInputWithAProblem() {
		assertThat(preview("{")).hasStatus(400)
			.bodyJson()
			.extractingPath("$.type")
			.isEqualTo("/problems/malformed-json");
		assertThat(preview("{}")).hasStatus(422).bodyJson().extractingPath("$.field").isEqualTo("body");
		assertThat(preview("{\"body\":\"a\",\"format\":\"rtf\"}")).hasStatus(422)
			.bodyJson()
			.extractingPath("$.field")
			.isEqualTo("format");
		assertThat(preview("{\"body\":\"a\",\"language\":\"!\"}")).hasStatus(422)
			.bodyJson()
			.extractingPath("$.field")
			.isEqualTo("language");
		assertThat(this.http.post().uri("/api/preview").contentType(MediaType.TEXT_PLAIN).content("a")).hasStatus(415);
	}

	private MvcTestResult preview(String body) {
		return this.http.post().uri("/api/preview").contentType(MediaType.APPLICATION_JSON).content(body).exchange();
	}

}
