package org.broadsheet.search.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/**
 * The styles as one file, in the site's own colours, the script as another, and the icon:
 * each under an address that changes when it does.
 */
@RestController
class Assets {

	private static final CacheControl FOR_EVER = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

	private final String css;

	private final String script;

	private final String icon;

	Assets(SiteSettings site) throws IOException {
		Accent accent = Accent.of(site.accent());
		this.css = ":root{--accent-light:%s;--accent-dark:%s}\n".formatted(accent.light(), accent.dark())
				+ all("classpath:site/css/*.css") + own(site);
		this.script = all("classpath:site/script/*.js");
		this.icon = """
				<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="3" fill="%s"/>\
				<text x="16" y="24" font-family="Georgia,serif" font-size="23" font-weight="700" text-anchor="middle" \
				fill="#fff">%s</text></svg>"""
			.formatted(accent.light(), initial(site.name()));
	}

	String styleAddress() {
		return "/assets/site.css?v=" + version(this.css);
	}

	String scriptAddress() {
		return "/assets/site.js?v=" + version(this.script);
	}

	String iconAddress() {
		return "/assets/icon.svg?v=" + version(this.icon);
	}

	@GetMapping("/assets/site.css")
	ResponseEntity<String> css() {
		return answer("text", "css", this.css);
	}

	@GetMapping("/assets/site.js")
	ResponseEntity<String> script() {
		return answer("text", "javascript", this.script);
	}

	@GetMapping("/assets/icon.svg")
	ResponseEntity<String> icon() {
		return answer("image", "svg+xml", this.icon);
	}

	private static ResponseEntity<String> answer(String type, String subtype, String text) {
		return ResponseEntity.ok()
			.cacheControl(FOR_EVER)
			.contentType(new MediaType(type, subtype, StandardCharsets.UTF_8))
			.body(text);
	}

	private static String all(String pattern) throws IOException {
		Resource[] parts = new PathMatchingResourcePatternResolver().getResources(pattern);
		Arrays.sort(parts, Comparator.comparing((part) -> Objects.requireNonNull(part.getFilename())));
		StringBuilder all = new StringBuilder();
		for (Resource part : parts) {
			all.append(part.getContentAsString(StandardCharsets.UTF_8)).append('\n');
		}
		return all.toString();
	}

	private static String own(SiteSettings site) throws IOException {
		Path own = (site.folder() != null) ? site.folder().resolve("style.css") : null;
		return (own != null && Files.isReadable(own)) ? Files.readString(own) : "";
	}

	private static String initial(String name) {
		int first = name.isBlank() ? 'B' : name.strip().codePointAt(0);
		return HtmlUtils.htmlEscape(Character.toString(Character.toUpperCase(first)));
	}

	private static String version(String text) {
		return DigestUtils.md5DigestAsHex(text.getBytes(StandardCharsets.UTF_8)).substring(0, 10);
	}

}
