package org.broadsheet.render.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.broadsheet.events.Rendering.Heading;
import org.broadsheet.events.Slug;
import org.jsoup.nodes.Element;

/**
 * Fits headings under the title of the page: the highest becomes an h2, the others keep
 * their distance to it; each gets an anchor made of its text.
 */
final class Headings {

	private static final int TOP = 2;

	private static final int DEEPEST = 6;

	private final Map<String, Integer> anchors = new HashMap<>();

	Headings() {
		AttributeRules.RESERVED_IDS.forEach((id) -> this.anchors.put(id, 1));
	}

	List<Heading> fit(List<Element> headings) {
		int highest = headings.stream().mapToInt(Headings::level).min().orElse(TOP);
		List<Heading> contents = new ArrayList<>();
		for (Element heading : headings) {
			int level = Math.min(level(heading) - highest + TOP, DEEPEST);
			String text = heading.text();
			String anchor = anchor(heading, text);
			heading.tagName("h" + level).attr("id", anchor);
			contents.add(new Heading(level, anchor, text));
		}
		return contents;
	}

	static boolean isHeading(String name) {
		return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
	}

	static int level(Element heading) {
		return heading.normalName().charAt(1) - '0';
	}

	// Authors link to anchors they chose; a repeated one gets a number, as readers of
	// GitHub and others know it.
	private String anchor(Element heading, String text) {
		String wished = heading.hasAttr("id") ? heading.attr("id") : fromText(text);
		int uses = this.anchors.merge(wished, 1, Integer::sum);
		if (uses == 1) {
			return wished;
		}
		String numbered = wished + "-" + (uses - 1);
		return (this.anchors.putIfAbsent(numbered, 1) == null) ? numbered : numbered + "-" + this.anchors.size();
	}

	private static String fromText(String text) {
		Slug slug = Slug.of(text);
		if (slug.isEmpty()) {
			return "section";
		}
		return slug.value().startsWith("site-") ? "section-" + slug : slug.value();
	}

}
