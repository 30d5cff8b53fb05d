package org.broadsheet.search.discovery;

import org.broadsheet.search.site.SiteSettings;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What crawlers need not read (RFC 9309): searches, of which there is no end. */
@RestController
class RobotsController {

	private final SiteSettings site;

	RobotsController(SiteSettings site) {
		this.site = site;
	}

	@GetMapping(path = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
	String robots() {
		return """
				User-agent: *
				Disallow: /search
				Disallow: /api/

				Sitemap: %s/sitemap.xml
				""".formatted(this.site.url());
	}

}
