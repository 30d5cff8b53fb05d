package org.broadsheet.search.discovery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;

import javax.xml.stream.XMLStreamException;

import org.broadsheet.search.query.Facet;
import org.broadsheet.search.query.Inventory;
import org.broadsheet.search.query.PublishedPosts;
import org.broadsheet.search.site.SiteSettings;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriUtils;

/**
 * Sitemaps: an index of one for the lists, and one for each month, so that what was
 * written long ago need not be fetched again.
 */
@RestController
class SitemapController {

	private static final int MOST = 1000;

	private final Inventory inventory;

	private final PublishedPosts posts;

	private final SiteSettings site;

	SitemapController(Inventory inventory, PublishedPosts posts, SiteSettings site) {
		this.inventory = inventory;
		this.posts = posts;
		this.site = site;
	}

	@GetMapping(path = "/sitemap.xml", produces = MediaType.APPLICATION_XML_VALUE)
	byte[] index() throws IOException, XMLStreamException {
		SitemapXml index = SitemapXml.index();
		index.add(address("/sitemaps/lists.xml"), null);
		for (Inventory.Month month : this.inventory.months()) {
			for (int part = 1; part <= month.parts(); part++) {
				index.add(address("/sitemaps/" + month.month() + ((part > 1) ? "-" + part : "") + ".xml"),
						month.updatedAt());
			}
		}
		return index.finish();
	}

	@GetMapping(path = "/sitemaps/lists.xml", produces = MediaType.APPLICATION_XML_VALUE)
	byte[] lists() throws IOException, XMLStreamException {
		SitemapXml pages = SitemapXml.pages();
		pages.add(address("/"), null);
		for (Facet tag : this.posts.tags(MOST)) {
			pages.add(address("/tags/" + tag.value()), null);
		}
		for (Facet author : this.posts.authors(MOST)) {
			pages.add(address("/authors/" + author.value()), null);
		}
		return pages.finish();
	}

	@GetMapping(
			path = { "/sitemaps/{year:\\d{4}}-{month:\\d{2}}.xml",
					"/sitemaps/{year:\\d{4}}-{month:\\d{2}}-{part:\\d{1,4}}.xml" },
			produces = MediaType.APPLICATION_XML_VALUE)
	byte[] month(@PathVariable int year, @PathVariable int month,
			@PathVariable(required = false) @Nullable Integer part) throws IOException, XMLStreamException {
		List<Inventory.Listed> posts = this.inventory.posts(yearMonth(year, month), (part != null) ? part : 1);
		if (posts.isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		SitemapXml pages = SitemapXml.pages();
		for (Inventory.Listed post : posts) {
			pages.add(address(post.path()), post.updatedAt());
		}
		return pages.finish();
	}

	private String address(String path) {
		return this.site.url() + UriUtils.encodePath(path, StandardCharsets.UTF_8);
	}

	private static YearMonth yearMonth(int year, int month) {
		try {
			return YearMonth.of(year, month);
		}
		catch (DateTimeException ex) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

}
