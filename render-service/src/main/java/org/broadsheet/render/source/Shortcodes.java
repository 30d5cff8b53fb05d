package org.broadsheet.render.source;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Entities;

/**
 * WordPress's shortcodes, {@code [name attribute="value"]…[/name]}, turned into the HTML
 * that they stand for. Unknown ones go and leave what they enclose; what merely stands in
 * brackets stays.
 */
final class Shortcodes {

	private static final Pattern SHORTCODE = Pattern
		.compile("(\\[?)\\[(/?)([a-zA-Z][a-zA-Z0-9_-]{1,39})((?:[ \\t\\r\\n]+[^\\[\\]<>]*|=[^\\[\\]<>]*)?)/?\\](\\]?)");

	private static final Pattern ATTRIBUTE = Pattern
		.compile("([a-zA-Z][\\w-]*)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"']+))");

	private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\\]\"'<>]+");

	private static final Set<String> MEDIA = Set.of("embed", "youtube", "vimeo", "video", "audio", "playlist",
			"twitter", "soundcloud", "googlevideo", "dailymotion");

	private static final Set<String> CODE = Set.of("code", "sourcecode", "source", "cc");

	private static final Set<String> BARE = Set.of("gallery", "caption", "wp_caption", "more", "toc", "contact-form",
			"polldaddy", "slideshow", "separator", "clear", "recent_posts", "archives", "audio", "video", "playlist");

	private final String html;

	private final StringBuilder out = new StringBuilder();

	private Shortcodes(String html) {
		this.html = html;
	}

	static String expand(String html) {
		return (html.indexOf('[') < 0) ? html : new Shortcodes(html).expand();
	}

	private String expand() {
		Matcher matcher = SHORTCODE.matcher(this.html);
		int at = 0;
		while (matcher.find(at)) {
			int verbatim = endOfVerbatim(at, matcher.start());
			if (verbatim >= 0) {
				this.out.append(this.html, at, verbatim);
				at = verbatim;
			}
			else {
				this.out.append(this.html, at, matcher.start());
				at = expand(matcher);
			}
		}
		return this.out.append(this.html, at, this.html.length()).toString();
	}

	// Where code begins between two places, its end; or -1.
	private int endOfVerbatim(int from, int to) {
		for (String name : new String[] { "pre", "code" }) {
			int start = this.html.indexOf("<" + name, from);
			if (start >= 0 && start < to) {
				int end = this.html.indexOf("</" + name, start);
				return (end < 0) ? this.html.length() : end + name.length() + 2;
			}
		}
		return -1;
	}

	private int expand(Matcher matcher) {
		String name = matcher.group(3).toLowerCase(Locale.ROOT);
		String attributes = matcher.group(4);
		boolean closing = !matcher.group(2).isEmpty();
		if (!matcher.group(1).isEmpty() && !matcher.group(5).isEmpty()) {
			// [[name]] is how authors write of a shortcode.
			this.out.append(this.html, matcher.start() + 1, matcher.end() - 1);
			return matcher.end();
		}
		this.out.append(matcher.group(1));
		int end = matcher.end() - matcher.group(5).length();
		if (CODE.contains(name) && !closing) {
			return code(name, attributes, matcher, end);
		}
		if (MEDIA.contains(name)) {
			return closing ? end : media(name, attributes, end);
		}
		if (name.endsWith("caption")) {
			this.out.append(closing ? "</figure>" : "<figure class=\"wp-caption\">" + captionAttribute(attributes));
		}
		else if (!isShortcode(name, attributes, closing)) {
			this.out.append(this.html, matcher.start() + matcher.group(1).length(), end);
		}
		return end;
	}

	private boolean isShortcode(String name, String attributes, boolean closing) {
		return closing || BARE.contains(name) || name.contains("_") || ATTRIBUTE.matcher(attributes).find()
				|| this.html.contains("[/" + name + "]");
	}

	private static String captionAttribute(String attributes) {
		String caption = attributes(attributes).getOrDefault("caption", "");
		return caption.isEmpty() ? "" : "<figcaption>" + caption + "</figcaption>";
	}

	private int code(String name, String attributes, Matcher matcher, int end) {
		int close = this.html.indexOf("[/" + name + "]", end);
		if (close < 0) {
			this.out.append(this.html, matcher.start() + matcher.group(1).length(), end);
			return end;
		}
		Map<String, String> settings = attributes(attributes);
		String language = settings.getOrDefault("language", settings.getOrDefault("lang", ""));
		String code = this.html.substring(end, close).strip();
		this.out.append("<pre><code class=\"language-").append(Entities.escape(language)).append("\">");
		this.out.append(code.contains("&lt;") ? code : code.replace("&", "&amp;").replace("<", "&lt;"));
		this.out.append("</code></pre>");
		return close + name.length() + 3;
	}

	// A link to what was embedded: readers decide themselves whether to go there.
	private int media(String name, String attributes, int end) {
		int close = this.html.indexOf("[/" + name + "]", end);
		boolean near = close >= 0 && close - end < 2000;
		Matcher address = ADDRESS.matcher(near ? attributes + " " + this.html.substring(end, close) : attributes);
		if (address.find()) {
			this.out.append("<iframe src=\"").append(Entities.escape(address.group())).append("\"></iframe>");
		}
		return near ? close + name.length() + 3 : end;
	}

	private static Map<String, String> attributes(String text) {
		Map<String, String> attributes = new HashMap<>();
		Matcher matcher = ATTRIBUTE.matcher(text);
		while (matcher.find()) {
			String value = (matcher.group(2) != null) ? matcher.group(2)
					: (matcher.group(3) != null) ? matcher.group(3) : matcher.group(4);
			attributes.put(matcher.group(1).toLowerCase(Locale.ROOT), value);
		}
		return attributes;
	}

}
