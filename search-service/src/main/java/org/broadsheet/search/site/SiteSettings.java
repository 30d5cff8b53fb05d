package org.broadsheet.search.site;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What makes one blog differ from another without touching code.
 *
 * @param name of the site
 * @param description a sentence below the name
 * @param language of the interface's own texts: {@code fr} or {@code en}
 * @param url where readers reach the site, without a path
 * @param logo an address on this site, or null
 * @param accent the colour of links, made darker or lighter where it could not be read
 * @param pageSize posts on a page of a list
 * @param menu what stands in the bar beside the search; when empty the front page, the
 * archives and the tags
 * @param folder what is the site's own: {@code templates} in it stand before the built-in
 * ones of the same name, {@code style.css} comes after the built-in styles, and files of
 * {@code files} are served below {@code /files/}; null for none
 */
@ConfigurationProperties("broadsheet.site")
public record SiteSettings(@DefaultValue("Broadsheet") String name,
		@DefaultValue("Des nouvelles, et le temps de les lire") String description, @DefaultValue("fr") Locale language,
		@DefaultValue("http://localhost:8080") URI url, @Nullable String logo, @DefaultValue("#8f1d14") String accent,
		@DefaultValue("10") int pageSize, @DefaultValue List<MenuItem> menu, @Nullable Path folder) {

	private static final List<String> LANGUAGES = List.of("fr", "en");

	public SiteSettings {
		if (!accent.matches("#[0-9a-fA-F]{6}")) {
			throw new IllegalArgumentException("broadsheet.site.accent is a colour such as #8f1d14");
		}
		if (!LANGUAGES.contains(language.getLanguage())) {
			throw new IllegalArgumentException("broadsheet.site.language is one of " + LANGUAGES);
		}
		if (pageSize < 1 || pageSize > 100) {
			throw new IllegalArgumentException("broadsheet.site.page-size is 1 to 100");
		}
	}

	/** An entry of the menu. */
	public record MenuItem(String label, String address) {
	}

}
