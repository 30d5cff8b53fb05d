package org.broadsheet.render.document;

import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** What the value of an allowed attribute may be. */
final class AttributeRules {

	private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");

	private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2,3}(-[a-zA-Z0-9]{1,8}){0,4}");

	private static final Pattern DATE_TIME = Pattern.compile("[0-9TZPWDHMSYtzw:.+ -]{1,40}");

	/** The ids of the pages' own parts. */
	static final Set<String> RESERVED_IDS = Set.of("announce", "content", "find", "found", "results");

	private static final Pattern ID = Pattern.compile("(?!site-)[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_.:-]{0,150}");

	private static final Pattern CLASS = Pattern
		.compile("language-[\\w+#.-]{1,40}|footnote-ref|footnotes|footnote-backref|embed|align(left|right|center)");

	private static final int MAX_TEXT = 2000;

	private AttributeRules() {
	}

	/** The value as it may reach a reader, or null where the attribute has to go. */
	static @Nullable String fit(String attribute, String value) {
		return switch (attribute) {
			case "href", "cite" -> Addresses.ofLink(value);
			case "src" -> Addresses.ofImage(value);
			case "alt", "title", "abbr" -> (value.length() > MAX_TEXT) ? value.substring(0, MAX_TEXT) : value;
			case "id" -> RESERVED_IDS.contains(value) ? null : matching(ID, value);
			case "lang", "hreflang" -> matching(LANGUAGE, value);
			case "class" -> classes(value);
			case "datetime" -> matching(DATE_TIME, value);
			case "width", "height", "colspan", "rowspan", "span", "start", "value" -> matching(NUMBER, value);
			case "dir" -> oneOf(value, "ltr", "rtl", "auto");
			case "align" -> oneOf(value, "left", "right", "center");
			case "scope" -> oneOf(value, "row", "col", "rowgroup", "colgroup");
			case "type" -> oneOf(value, "1", "a", "A", "i", "I", "checkbox");
			case "checked", "disabled", "open", "reversed" -> "";
			default -> null;
		};
	}

	private static @Nullable String matching(Pattern pattern, String value) {
		return pattern.matcher(value).matches() ? value : null;
	}

	private static @Nullable String oneOf(String value, String... values) {
		return Set.of(values).contains(value) ? value : null;
	}

	private static @Nullable String classes(String value) {
		StringBuilder fit = new StringBuilder();
		for (String name : value.split("\\s+", 20)) {
			if (CLASS.matcher(name).matches()) {
				fit.append(fit.isEmpty() ? "" : " ").append(name);
			}
		}
		return fit.isEmpty() ? null : fit.toString();
	}

}
