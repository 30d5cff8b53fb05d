package org.broadsheet.search.site;

import java.net.URI;
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
 * @param accentLight the colour of links on a light ground, which it must contrast with
 * by 4.5 to 1
 * @param accentDark the same on a dark ground
 * @param pageSize posts on a page of a list
 * @param menu what stands in the bar beside the search
 */
@ConfigurationProperties("broadsheet.site")
public record SiteSettings(@DefaultValue("Broadsheet") String name,
		@DefaultValue("Des nouvelles, et le temps de les lire") String description, @DefaultValue("fr") Locale language,
		@DefaultValue("http://localhost:8080") URI url, @Nullable String logo,
		@DefaultValue("#8f1d14") String accentLight, @DefaultValue("#f0907f") String accentDark,
		@DefaultValue("10") int pageSize, @DefaultValue List<MenuItem> menu) {

	public SiteSettings {
		if (!accentLight.matches("#[0-9a-fA-F]{6}") || !accentDark.matches("#[0-9a-fA-F]{6}")) {
			throw new IllegalArgumentException(
					"broadsheet.site.accent-light and accent-dark are colours such as #8f1d14");
		}
	}

	/** An entry of the menu. */
	public record MenuItem(String label, String address) {
	}

}
