package org.broadsheet.search.caching;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.DigestUtils;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** A finished answer, plain and compressed. */
final class CachedPage {

	private static final Set<String> TYPES = Set.of("html", "xml", "rss+xml", "atom+xml", "feed+json",
			"opensearchdescription+xml", "plain", "json");

	// What each answer has of its own.
	private static final Set<String> NOT_KEPT = Set.of("date", "content-length", "content-type", "connection",
			"keep-alive", "transfer-encoding");

	private static final int WORTH_COMPRESSING = 1024;

	private final String contentType;

	private final List<Header> headers;

	private final byte[] body;

	// Made for the first who takes it: many who ask the API do not.
	private final Supplier<byte[]> gzipped;

	private final String etag;

	private CachedPage(String contentType, List<Header> headers, byte[] body) {
		this.contentType = contentType;
		this.headers = headers;
		this.body = body;
		this.gzipped = SingletonSupplier.of(() -> gzip(body));
		this.etag = "W/\"" + DigestUtils.md5DigestAsHex(body) + "\"";
	}

	record Header(String name, List<String> values) {
	}

	/**
	 * The page of an answer, or null where it is none to be kept: not a success, for one
	 * reader only, or with a say of its own on caching.
	 */
	static @Nullable CachedPage of(ContentCachingResponseWrapper answer) {
		String type = answer.getContentType();
		boolean kept = answer.getStatus() == HttpStatus.OK.value() && type != null
				&& TYPES.contains(MediaType.parseMediaType(type).getSubtype())
				&& !answer.containsHeader(HttpHeaders.CACHE_CONTROL) && !answer.containsHeader(HttpHeaders.SET_COOKIE);
		if (!kept || type == null) {
			return null;
		}
		return new CachedPage(type, headers(answer), answer.getContentAsByteArray());
	}

	String contentType() {
		return this.contentType;
	}

	List<Header> headers() {
		return this.headers;
	}

	byte[] body() {
		return this.body;
	}

	/** Whether it is long enough to be compressed. */
	boolean isWorthCompressing() {
		return this.body.length >= WORTH_COMPRESSING;
	}

	byte[] gzipped() {
		return this.gzipped.get();
	}

	/** Weak, for it stands for both. */
	String etag() {
		return this.etag;
	}

	/** The memory it takes, about: compressed it takes less than half again. */
	int size() {
		return this.body.length + this.body.length / 2;
	}

	private static List<Header> headers(HttpServletResponse answer) {
		Collection<String> names = answer.getHeaderNames();
		return names.stream()
			.distinct()
			.filter((name) -> !NOT_KEPT.contains(name.toLowerCase(java.util.Locale.ROOT)))
			.map((name) -> new Header(name, List.copyOf(answer.getHeaders(name))))
			.toList();
	}

	private static byte[] gzip(byte[] body) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 3);
		try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
			gzip.write(body);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}
