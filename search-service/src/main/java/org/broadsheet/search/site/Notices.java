package org.broadsheet.search.site;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.broadsheet.search.query.UnknownCursorException;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.UriUtils;

/** Pages for what cannot be shown: kind, in the site's language, with a way on. */
@ControllerAdvice(basePackageClasses = Notices.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class Notices {

	private final Frame frame;

	Notices(Frame frame) {
		this.frame = frame;
	}

	@ExceptionHandler
	String missing(Missing missing, Model model, HttpServletRequest request, HttpServletResponse response) {
		return notice(missing.status(), model, request, response);
	}

	@ExceptionHandler({ MethodArgumentTypeMismatchException.class, UnknownCursorException.class })
	String unreadable(Model model, HttpServletRequest request, HttpServletResponse response) {
		return notice(HttpStatus.NOT_FOUND, model, request, response);
	}

	/** Not the index is away, but the request cannot be decoded, such as {@code ?q=%}. */
	@ExceptionHandler
	String undecodable(InvalidParameterException undecodable, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		return notice(HttpStatus.BAD_REQUEST, model, request, response);
	}

	@ExceptionHandler({ IOException.class, ElasticsearchException.class })
	String away(Model model, HttpServletRequest request, HttpServletResponse response) {
		response.setHeader("Retry-After", "5");
		return notice(HttpStatus.SERVICE_UNAVAILABLE, model, request, response);
	}

	private String notice(HttpStatus status, Model model, HttpServletRequest request, HttpServletResponse response) {
		this.frame.frame(model, request);
		model.addAttribute("status", status.value());
		model.addAttribute("wanted", Wanted.of(request.getRequestURI()));
		response.setStatus(status.value());
		return "notice";
	}

	/**
	 * What no controller knows: addresses are lower-case and end without a slash, and
	 * whoever writes one otherwise is led to it.
	 */
	@ControllerAdvice
	@Order(Ordered.HIGHEST_PRECEDENCE + 1)
	static class Elsewhere {

		private final Notices notices;

		Elsewhere(Notices notices) {
			this.notices = notices;
		}

		@ExceptionHandler
		Object unknown(NoResourceFoundException unknown, Model model, HttpServletRequest request,
				HttpServletResponse response) {
			String path = UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8);
			if (path.startsWith("/api/") || path.startsWith("/admin/")) {
				return ResponseEntity.status(unknown.getStatusCode()).body(unknown.getBody());
			}
			String tidy = path.toLowerCase(Locale.ROOT).replaceFirst("/+$", "");
			if (!tidy.equals(path) && tidy.matches("/(posts|tags|authors|archive)(/.*)?|/search")) {
				return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY).location(address(tidy, request)).build();
			}
			return this.notices.notice(HttpStatus.NOT_FOUND, model, request, response);
		}

		@ExceptionHandler
		String missing(Missing missing, Model model, HttpServletRequest request, HttpServletResponse response) {
			return this.notices.missing(missing, model, request, response);
		}

		@ExceptionHandler
		Object undecodable(InvalidParameterException undecodable, Model model, HttpServletRequest request,
				HttpServletResponse response) {
			if (request.getRequestURI().startsWith("/api/")) {
				return ResponseEntity.badRequest()
					.body(ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST,
							"A parameter is not percent-encoded as it should be: % is written %25."));
			}
			return this.notices.undecodable(undecodable, model, request, response);
		}

		private static URI address(String path, HttpServletRequest request) {
			String query = (request.getQueryString() != null) ? "?" + request.getQueryString() : "";
			return URI.create(UriUtils.encodePath(path, StandardCharsets.UTF_8) + query);
		}

	}

}
