package org.broadsheet.render.source;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.toml.TomlMapper;

/**
 * The settings that static site generators keep at the head of a Markdown file, between
 * lines of {@code ---} (YAML) or {@code +++} (TOML). They are no text to be read; what
 * does not read as settings is text.
 *
 * @param title the title that they give, or null
 * @param body what follows them, or the whole source where there are none
 */
record FrontMatter(@Nullable String title, String body) {

	private static final int MAX_LENGTH = 64 * 1024;

	private static final Pattern FENCE = Pattern.compile("\\A\\ufeff?(---|\\+\\+\\+)[ \\t]*\\R");

	private static final LoadSettings SAFE = LoadSettings.builder()
		.setCodePointLimit(MAX_LENGTH)
		.setMaxAliasesForCollections(20)
		.setAllowRecursiveKeys(false)
		.setAllowDuplicateKeys(true)
		.build();

	private static final TomlMapper TOML = new TomlMapper();

	static FrontMatter of(String source) {
		Matcher fence = FENCE.matcher(source);
		if (fence.find()) {
			Matcher end = Pattern.compile("^" + Pattern.quote(fence.group(1)) + "[ \\t]*$", Pattern.MULTILINE)
				.matcher(source);
			end.region(fence.end(), Math.min(source.length(), fence.end() + MAX_LENGTH));
			if (end.find()) {
				Map<?, ?> settings = settings(fence.group(1), source.substring(fence.end(), end.start()));
				if (!settings.isEmpty()) {
					String title = (settings.get("title") instanceof String text) ? text : null;
					return new FrontMatter(title, TemplateTags.removed(source.substring(end.end())));
				}
			}
		}
		return new FrontMatter(null, source);
	}

	private static Map<?, ?> settings(String fence, String text) {
		try {
			Object read = fence.startsWith("+") ? TOML.readValue(text, Map.class) : new Load(SAFE).loadFromString(text);
			return (read instanceof Map<?, ?> settings) ? settings : Map.of();
		}
		catch (YamlEngineException | JacksonException ex) {
			return Map.of();
		}
	}

}
