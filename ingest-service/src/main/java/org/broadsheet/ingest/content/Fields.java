package org.broadsheet.ingest.content;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields of one object, and what was found wrong with them so far. */
final class Fields {

	private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}\\p{Z}]+");

	private final ObjectNode object;

	private final List<Violation> violations = new ArrayList<>();

	Fields(ObjectNode object) {
		this.object = object;
	}

	List<Violation> violations() {
		return this.violations;
	}

	void wrong(String pointer, String detail) {
		this.violations.add(new Violation(pointer, detail));
	}

	/** A text as it was sent, or null where the field is absent, null or wrong. */
	@Nullable String text(String name) {
		JsonNode value = this.object.get(name);
		return (value == null || value.isNull()) ? null : text(value, "/" + name);
	}

	/** A text on one line and without space around it, or null where it is blank. */
	@Nullable String line(String name, int atMost) {
		String text = text(name);
		return (text != null) ? line(text, "/" + name, atMost) : null;
	}

	@Nullable String line(String text, String pointer, int atMost) {
		String line = SPACE.matcher(text).replaceAll(" ").strip();
		if (line.codePointCount(0, line.length()) > atMost) {
			wrong(pointer, "at most " + atMost + " characters");
			return null;
		}
		return line.isEmpty() ? null : line;
	}

	@Nullable String text(JsonNode value, String pointer) {
		if (!value.isString()) {
			wrong(pointer, "must be a text");
			return null;
		}
		String text = value.stringValue();
		if (text.indexOf('\0') >= 0) {
			wrong(pointer, "must not hold the character NUL");
			return null;
		}
		if (hasLoneSurrogate(text)) {
			wrong(pointer, "must not hold half a surrogate pair");
			return null;
		}
		return text;
	}

	/** A text made into a value; what the value's type refuses is wrong. */
	<T> @Nullable T value(String name, Function<String, T> type, String right) {
		String text = text(name);
		if (text == null) {
			return null;
		}
		try {
			return type.apply(text.strip());
		}
		catch (RuntimeException ex) {
			wrong("/" + name, right);
			return null;
		}
	}

	/** The items of a list, none where it is absent, null or wrong. */
	List<JsonNode> list(String name, int atMost) {
		JsonNode value = this.object.get(name);
		if (value == null || value.isNull()) {
			return List.of();
		}
		if (!value.isArray()) {
			wrong("/" + name, "must be a list");
			return List.of();
		}
		if (value.size() > atMost) {
			wrong("/" + name, "at most " + atMost + " items, not " + value.size());
			return List.of();
		}
		return List.copyOf(value.values());
	}

	private static boolean hasLoneSurrogate(String text) {
		return text.codePoints()
			.anyMatch((point) -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
	}

}
