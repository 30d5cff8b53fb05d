package org.broadsheet.system.browser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import nu.validator.client.EmbeddedValidator;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The checker behind validator.w3.org/nu. */
final class NuChecker {

	private NuChecker() {
	}

	/**
	 * The errors of a page, each with its place; advice, such as a heading for footnotes,
	 * is none.
	 */
	static List<String> complaints(String html) {
		EmbeddedValidator validator = new EmbeddedValidator();
		validator.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
		validator.setForceHTML(true);
		// The language of a page of two languages is not to be guessed.
		validator.setNoLangDetect(true);
		try {
			String answer = validator.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
			JsonNode messages = JsonMapper.shared().readTree(answer.isBlank() ? "{}" : answer).path("messages");
			// GFM's own specification aligns the cells of tables so.
			return messages.valueStream()
				.filter((message) -> message.path("type").asString().equals("error"))
				.map(NuChecker::text)
				.filter((text) -> !text.contains("The “align” attribute on the “t"))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (SAXException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String text(JsonNode message) {
		return message.path("lastLine").asInt(0) + ": " + message.path("message").asString() + " in "
				+ message.path("extract").asString("");
	}

}
