package org.broadsheet.render.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jsoup.nodes.Element;
import org.jsoup.parser.Tag;

/**
 * The elements and attributes that may reach a reader. None of them runs script, loads
 * anything but an image, holds raw text, or styles.
 */
final class AllowList {

	/** Elements that go with all that is in them. */
	static final Set<String> DROPPED = Set.of("applet", "audio", "canvas", "embed", "frame", "frameset", "head",
			"iframe", "math", "noembed", "noframes", "noscript", "object", "script", "select", "style", "svg",
			"template", "title", "video");

	private static final Set<String> EVERYWHERE = Set.of("id", "lang", "dir", "title", "class");

	private static final Map<String, Set<String>> ELEMENTS = elements();

	// Looking a tag up by its name takes longer than copying its element.
	private static final Map<String, Tag> TAGS = ELEMENTS.keySet()
		.stream()
		.collect(Collectors.toUnmodifiableMap(Function.identity(), Tag::valueOf));

	private AllowList() {
	}

	static boolean allows(String element) {
		return ELEMENTS.containsKey(element);
	}

	/** A fresh element of an allowed name. */
	static Element create(String name) {
		return new Element(Objects.requireNonNull(TAGS.get(name), name), "");
	}

	static boolean allows(String element, String attribute) {
		return EVERYWHERE.contains(attribute) || ELEMENTS.getOrDefault(element, Set.of()).contains(attribute);
	}

	private static Map<String, Set<String>> elements() {
		Map<String, Set<String>> elements = new HashMap<>();
		for (String plain : Set.of("abbr", "address", "article", "aside", "b", "bdi", "bdo", "br", "caption", "cite",
				"code", "dd", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "footer", "h1", "h2",
				"h3", "h4", "h5", "h6", "header", "hr", "i", "kbd", "mark", "p", "pre", "rp", "rt", "ruby", "s", "samp",
				"section", "small", "span", "strong", "sub", "summary", "sup", "tbody", "tfoot", "thead", "tr", "u",
				"ul", "var", "wbr")) {
			elements.put(plain, Set.of());
		}
		elements.put("a", Set.of("href", "hreflang"));
		elements.put("blockquote", Set.of("cite"));
		elements.put("col", Set.of("span"));
		elements.put("colgroup", Set.of("span"));
		elements.put("del", Set.of("datetime"));
		elements.put("details", Set.of("open"));
		elements.put("img", Set.of("src", "alt", "width", "height"));
		elements.put("input", Set.of("type", "checked", "disabled"));
		elements.put("ins", Set.of("datetime"));
		elements.put("li", Set.of("value"));
		elements.put("ol", Set.of("start", "reversed", "type"));
		elements.put("q", Set.of("cite"));
		elements.put("table", Set.of());
		elements.put("td", Set.of("align", "colspan", "rowspan"));
		elements.put("th", Set.of("align", "colspan", "rowspan", "scope", "abbr"));
		elements.put("time", Set.of("datetime"));
		return Map.copyOf(elements);
	}

}
