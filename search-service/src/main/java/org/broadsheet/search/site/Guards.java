package org.broadsheet.search.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.servlet.HandlerInterceptor;

/**
 * The second wall behind the sanitising: what a page may load and run, whatever it holds.
 */
final class Guards implements HandlerInterceptor {

	// Images and frames of posts may stand elsewhere; scripts and styles only here.
	private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
			+ "connect-src 'self'; img-src 'self' https: data:; media-src 'self' https:; "
			+ "frame-src https://www.youtube-nocookie.com https://player.vimeo.com; manifest-src 'self'; "
			+ "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		guard(response);
		return true;
	}

	static void guard(HttpServletResponse response) {
		response.setHeader("Content-Security-Policy", POLICY);
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
	}

}
