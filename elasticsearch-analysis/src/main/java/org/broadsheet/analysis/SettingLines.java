package org.broadsheet.analysis;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.apache.lucene.util.ClasspathResourceLoader;
import org.apache.lucene.util.ResourceLoader;
import org.elasticsearch.common.settings.Settings;

/**
 * Gives Lucene the lists in settings as if they were files.
 */
record SettingLines(Settings settings, Map<String, UnaryOperator<String>> lines) implements ResourceLoader {

	private static final ResourceLoader LUCENE = new ClasspathResourceLoader(ClasspathResourceLoader.class);

	@Override
	public InputStream openResource(String setting) {
		UnaryOperator<String> line = this.lines.getOrDefault(setting, UnaryOperator.identity());
		String file = this.settings.getAsList(setting).stream().map(line).collect(Collectors.joining("\n"));
		return new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
	}

	@Override
	public <T> Class<? extends T> findClass(String name, Class<T> expectedType) {
		return LUCENE.findClass(name, expectedType);
	}

	@Override
	public <T> T newInstance(String name, Class<T> expectedType) {
		return LUCENE.newInstance(name, expectedType);
	}

}
