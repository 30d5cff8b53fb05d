package org.broadsheet.search.site;

import java.io.IOException;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import jakarta.servlet.http.HttpServletResponse;
import org.broadsheet.search.query.UnknownCursorException;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Pages for what cannot be shown: kind, in the site's language, with a way on. */
@ControllerAdvice(basePackageClasses = Notices.class)
class Notices {

	private final Frame frame;

	Notices(Frame frame) {
		this.frame = frame;
	}

	@ExceptionHandler
	String missing(Missing missing, Model model, HttpServletResponse response) {
		return notice(missing.status(), model, response);
	}

	@ExceptionHandler({ MethodArgumentTypeMismatchException.class, NoResourceFoundException.class,
			UnknownCursorException.class })
	String unreadable(Model model, HttpServletResponse response) {
		return notice(HttpStatus.NOT_FOUND, model, response);
	}

	@ExceptionHandler({ IOException.class, ElasticsearchException.class })
	String away(Model model, HttpServletResponse response) {
		response.setHeader("Retry-After", "5");
		return notice(HttpStatus.SERVICE_UNAVAILABLE, model, response);
	}

	private String notice(HttpStatus status, Model model, HttpServletResponse response) {
		this.frame.frame(model);
		model.addAttribute("status", status.value());
		response.setStatus(status.value());
		return "notice";
	}

}
