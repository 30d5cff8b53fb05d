package org.broadsheet.search.caching;

import java.io.IOException;
import java.time.Instant;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/** Writes a page, or that the reader has it already (RFC 9110, section 13). */
@Component
class PageWriter {

	private static final Pattern TAKES_GZIP = Pattern
		.compile("(?:^|,)\\s*(?:gzip|x-gzip|\\*)\\s*(?:;\\s*q\\s*=\\s*(?:1(?:\\.0*)?|0\\.0*[1-9]\\d*)\\s*)?(?:,|$)");

	// RFC 9213.
	private static final String CDN_CACHE_CONTROL = "CDN-Cache-Control";

	private final String forAll;

	private final String forCdn;

	PageWriter(CachingSettings settings) {
		this.forAll = settings.forAll();
		this.forCdn = settings.forCdn();
	}

	void write(CachedPage page, Shelf shelf, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		page.headers().forEach((header) -> set(header, response));
		response.setHeader(HttpHeaders.CACHE_CONTROL, this.forAll);
		response.setHeader(CDN_CACHE_CONTROL, this.forCdn);
		response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
		// A moment that is still to come is no time at which anything was modified.
		long modified = shelf.since().isAfter(Instant.now()) ? -1 : shelf.since().toEpochMilli();
		if (new ServletWebRequest(request, response).checkNotModified(page.etag(), modified)) {
			return;
		}
		response.setContentType(page.contentType());
		byte[] body = page.body();
		String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
		if (page.isWorthCompressing() && accepted != null && TAKES_GZIP.matcher(accepted).find()) {
			response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
			body = page.gzipped();
		}
		response.setContentLength(body.length);
		if (!"HEAD".equals(request.getMethod())) {
			response.getOutputStream().write(body);
		}
	}

	// Set, then added: where the page was just made they stand there already.
	private static void set(CachedPage.Header header, HttpServletResponse response) {
		response.setHeader(header.name(), header.values().getFirst());
		header.values().stream().skip(1).forEach((value) -> response.addHeader(header.name(), value));
	}

}
