package org.broadsheet.search.site;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

/** The interface says the same in each of its languages. */
class MessagesTests {

	private static final Pattern USED = Pattern.compile("#\\{([a-z][a-z0-9.-]*)[({}]");

	private final Properties english = messages("messages.properties");

	private final Properties french = messages("messages_fr.properties");

	@Test
	void bothLanguagesHaveTheSameTexts() {
		assertThat(new TreeSet<>(this.french.stringPropertyNames()))
			.isEqualTo(new TreeSet<>(this.english.stringPropertyNames()));
	}

	@Test
	void eachTextIsWellFormedAndHasTheSameArguments() {
		for (String key : this.english.stringPropertyNames()) {
			assertThat(arguments(this.french, key)).as(key).isEqualTo(arguments(this.english, key)).isGreaterThan(-1);
			assertThat(this.french.getProperty(key)).as("an apostrophe would quote in " + key).doesNotContain("'");
			assertThat(this.english.getProperty(key)).as("an apostrophe would quote in " + key).doesNotContain("'");
		}
	}

	@Test
	void templatesUseTextsThatThereAre() throws IOException {
		Resource[] templates = new PathMatchingResourcePatternResolver().getResources("classpath:templates/*.html");
		List<String> used = Arrays.stream(templates)
			.flatMap((template) -> USED.matcher(text(template)).results())
			.map((MatchResult result) -> result.group(1))
			.toList();
		assertThat(used).hasSizeGreaterThan(20).allSatisfy((key) -> assertThat(this.english).containsKey(key));
	}

	private static int arguments(Properties messages, String key) {
		return new MessageFormat(messages.getProperty(key, ""), Locale.ROOT).getFormatsByArgumentIndex().length;
	}

	private static String text(Resource resource) {
		try {
			return resource.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private static Properties messages(String name) {
		Properties messages = new Properties();
		try (InputStreamReader reader = new InputStreamReader(
				new org.springframework.core.io.ClassPathResource(name).getInputStream(), StandardCharsets.UTF_8)) {
			messages.load(reader);
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
		return messages;
	}

}
