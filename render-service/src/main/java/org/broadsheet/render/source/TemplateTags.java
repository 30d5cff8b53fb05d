package org.broadsheet.render.source;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a static site generator would have replaced: the tags of Liquid and Nunjucks,
 * {@code {% … %}}, and the marks of containers, {@code :::}. What they stand for only it
 * knew, so they go; a link whose address is one leaves its text. Code keeps them.
 */
final class TemplateTags {

	private static final Pattern TAG = Pattern
		.compile("(`[^`]*`)|\\[([^\\[\\]]*)\\]\\(\\{%[^%]*%\\}[^()\\s]*\\)|\\{%[^%]*%\\}");

	private TemplateTags() {
	}

	static String removed(String source) {
		if (!source.contains("{%") && !source.contains(":::")) {
			return source;
		}
		StringBuilder out = new StringBuilder(source.length());
		String fence = "";
		for (String line : source.split("\n", -1)) {
			String start = line.strip();
			if (!fence.isEmpty()) {
				fence = start.startsWith(fence) ? "" : fence;
			}
			else if (start.startsWith("```") || start.startsWith("~~~")) {
				fence = start.substring(0, 3);
			}
			else {
				line = start.startsWith(":::") ? "" : TAG.matcher(line).replaceAll(TemplateTags::replacement);
			}
			out.append(line).append('\n');
		}
		out.setLength(out.length() - 1);
		return out.toString();
	}

	private static String replacement(MatchResult tag) {
		String kept = (tag.group(1) != null) ? tag.group(1) : tag.group(2);
		return (kept != null) ? Matcher.quoteReplacement(kept) : "";
	}

}
