package org.broadsheet.system.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts made of attacks that others collected, in every place where an author can put
 * them; many attacks a post, so that a browser sees all of them in little time.
 *
 * @param html attacks as HTML, each beside the others
 * @param markdown the same within Markdown's constructs
 */
record HostilePosts(List<Map<String, ?>> html, List<Map<String, ?>> markdown) {

	/** The tag that all of them have, beside an attack. */
	static final String TAG = "hostile";

	private static final int PER_POST = 8;

	static HostilePosts read() {
		Path file = Path.of(System.getProperty("broadsheet.data", "../../shared/data"), "xss", "payloads.json");
		Assumptions.assumeTrue(Files.exists(file), () -> "third-party data " + file + " is absent");
		List<String> attacks = new ArrayList<>();
		JsonMapper.shared().readTree(file.toFile()).forEach((each) -> attacks.add(each.get("payload").asString()));
		List<Map<String, ?>> html = new ArrayList<>();
		List<Map<String, ?>> markdown = new ArrayList<>();
		for (int from = 0; from < attacks.size(); from += PER_POST) {
			List<String> some = attacks.subList(from, Math.min(from + PER_POST, attacks.size()));
			html.add(post("html", some, some.stream().map(HostilePosts::asHtml).toList()));
			markdown.add(post("markdown", some, some.stream().map(HostilePosts::asMarkdown).toList()));
		}
		return new HostilePosts(html, markdown);
	}

	private static Map<String, ?> post(String format, List<String> attacks, List<String> parts) {
		Map<String, Object> post = new LinkedHashMap<>();
		post.put("format", format);
		post.put("status", "published");
		post.put("language", "en");
		post.put("title", cut(attacks.get(0), 290) + " hostile");
		post.put("author", cut(attacks.getLast(), 60) + " y");
		post.put("excerpt", cut(String.join(" ", attacks), 900));
		post.put("tags", List.of(TAG, cut(attacks.get(attacks.size() / 2), 90) + " x"));
		post.put("body", "hostile words\n\n" + String.join("\n\n", parts) + "\n\nand the end");
		return post;
	}

	// Each attack is alone first; what it leaves open must not save the next one from
	// being seen, so the others of its kind follow in other contexts.
	private static String asHtml(String attack) {
		String quoted = attack.replace("\"", "&quot;");
		return attack + "\n<p>" + attack + "</p>\n<a href=\"" + quoted + "\" title=\"" + quoted + "\">a</a><img src=\""
				+ quoted + "\" alt=\"" + quoted + "\"><div id=\"" + quoted + "\" class=\"" + quoted + "\">d</div>";
	}

	private static String asMarkdown(String attack) {
		return attack + "\n\n[a](<" + attack + ">) ![" + attack + "](" + attack + " \"" + attack + "\")\n\n# " + attack
				+ "\n\n```" + attack + "\n" + attack + "\n```\n\n> [!NOTE]\n> " + attack;
	}

	private static String cut(String text, int length) {
		String line = text.replaceAll("\\s+", " ").strip();
		return line.substring(0, line.offsetByCodePoints(0, Math.min(line.codePointCount(0, line.length()), length)));
	}

	List<Map<String, ?>> all() {
		List<Map<String, ?>> all = new ArrayList<>(this.html);
		all.addAll(this.markdown);
		return all;
	}

}
