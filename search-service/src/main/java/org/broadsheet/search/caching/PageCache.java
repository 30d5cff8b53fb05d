package org.broadsheet.search.caching;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Answers from the shelf of the current edition what was asked before; of many who ask
 * for a page at once, one makes it.
 */
@Component
class PageCache extends OncePerRequestFilter {

	private static final String API = "/api/";

	// Neither pages, nor feeds, nor answers of the API.
	private static final List<String> ELSEWHERE = List.of("/assets/", "/livez", "/readyz", "/actuator", "/v3/",
			"/swagger-ui", "/admin/");

	private final Shelves shelves;

	private final PageWriter writer;

	PageCache(Shelves shelves, PageWriter writer) {
		this.shelves = shelves;
		this.writer = writer;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		boolean reading = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
		return !reading || ELSEWHERE.stream().anyMatch(request.getRequestURI()::startsWith);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Optional<Shelf> shelf = this.shelves.current();
		if (shelf.isEmpty()) {
			chain.doFilter(request, response);
			return;
		}
		CompletableFuture<@Nullable CachedPage> mine = new CompletableFuture<>();
		CompletableFuture<CachedPage> known = shelf.get().pages().asMap().putIfAbsent(keyOf(request), mine);
		if (known == null) {
			make(mine, shelf.get(), request, response, chain);
			return;
		}
		CachedPage page = finished(known);
		if (page != null) {
			this.writer.write(page, shelf.get(), request, response);
		}
		else {
			chain.doFilter(request, response);
		}
	}

	// The API answers by the origin that asks, and by what it takes.
	private static Shelf.Key keyOf(HttpServletRequest request) {
		String path = request.getRequestURI();
		String variant = path.startsWith(API)
				? request.getHeader(HttpHeaders.ORIGIN) + " " + request.getHeader(HttpHeaders.ACCEPT) : "";
		return new Shelf.Key(path, request.getQueryString(), variant);
	}

	private void make(CompletableFuture<@Nullable CachedPage> promise, Shelf shelf, HttpServletRequest request,
			HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
		ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
		try {
			chain.doFilter(request, answer);
			CachedPage page = CachedPage.of(answer);
			promise.complete(page);
			if (page != null) {
				this.writer.write(page, shelf, request, response);
			}
			else {
				passOn(answer);
			}
		}
		finally {
			// Whoever waits for what could not be made makes it for himself.
			promise.complete(null);
		}
	}

	// Without a word on it, a CDN might keep a 404 beyond the moment at which the post is
	// there.
	private static void passOn(ContentCachingResponseWrapper answer) throws IOException {
		if (answer.getStatus() >= HttpStatus.MULTIPLE_CHOICES.value()
				&& !answer.containsHeader(HttpHeaders.CACHE_CONTROL)) {
			answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
		}
		answer.copyBodyToResponse();
	}

	private static @Nullable CachedPage finished(CompletableFuture<CachedPage> page) {
		try {
			return page.join();
		}
		catch (CompletionException ex) {
			return null;
		}
	}

}
