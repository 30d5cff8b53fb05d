package org.broadsheet.search.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

/**
 * All styles as one file, in the site's own colours, under an address that changes when
 * they do.
 */
@RestController
class StyleSheet {

	private static final Duration FOR_EVER = Duration.ofDays(365);

	private final String css;

	private final String address;

	StyleSheet(SiteSettings site) throws IOException {
		StringBuilder all = new StringBuilder(
				":root{--accent-light:%s;--accent-dark:%s}\n".formatted(site.accentLight(), site.accentDark()));
		Resource[] parts = new PathMatchingResourcePatternResolver().getResources("classpath:site/css/*.css");
		Arrays.sort(parts, Comparator.comparing((part) -> Objects.requireNonNull(part.getFilename())));
		for (Resource part : parts) {
			all.append(part.getContentAsString(StandardCharsets.UTF_8)).append('\n');
		}
		this.css = all.toString();
		this.address = "/assets/site.css?v="
				+ DigestUtils.md5DigestAsHex(this.css.getBytes(StandardCharsets.UTF_8)).substring(0, 10);
	}

	String address() {
		return this.address;
	}

	@GetMapping("/assets/site.css")
	ResponseEntity<String> css() {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.maxAge(FOR_EVER).cachePublic().immutable())
			.contentType(new MediaType("text", "css", StandardCharsets.UTF_8))
			.body(this.css);
	}

}
