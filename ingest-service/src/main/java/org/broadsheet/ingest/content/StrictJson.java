package org.broadsheet.ingest.content;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import org.broadsheet.ingest.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON as RFC 8259 has it for exchange: one object, UTF-8, no name twice, nothing after
 * it.
 */
public final class StrictJson {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private StrictJson() {
	}

	/**
	 * Reads an object.
	 * @throws InvalidContent where it is none
	 */
	public static ObjectNode object(byte[] utf8) {
		if (parse(decode(utf8)) instanceof ObjectNode object) {
			return object;
		}
		throw InvalidContent.because(Problem.MALFORMED_JSON, "Send one JSON object, such as {\"title\": \"…\"}.");
	}

	private static String decode(byte[] utf8) {
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
			return text.startsWith("\ufeff") ? text.substring(1) : text;
		}
		catch (CharacterCodingException ex) {
			throw InvalidContent.because(Problem.MALFORMED_JSON, "The text is not valid UTF-8.");
		}
	}

	private static JsonNode parse(String text) {
		try {
			return MAPPER.readTree(text);
		}
		catch (JacksonException ex) {
			String where = (ex.getLocation() != null)
					? "line " + ex.getLocation().getLineNr() + ", column " + ex.getLocation().getColumnNr() : "its end";
			throw InvalidContent.because(Problem.MALFORMED_JSON, "The text stops being JSON at " + where + ".");
		}
	}

}
