package org.broadsheet.search.api;

import java.io.IOException;
import java.net.URI;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import org.broadsheet.search.query.UnknownCursorException;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What went wrong, as RFC 9457 says it. */
@RestControllerAdvice(basePackageClasses = Problems.class)
class Problems {

	private static final String RETRY_AFTER_SECONDS = "5";

	@ExceptionHandler
	ProblemDetail unreadable(Parameters.Unreadable unreadable) {
		return badRequest(unreadable.parameter(), unreadable.expected());
	}

	@ExceptionHandler(UnknownCursorException.class)
	ProblemDetail unknownCursor() {
		return badRequest("cursor", "a cursor that was given as next of the same query");
	}

	@ExceptionHandler({ IOException.class, ElasticsearchException.class })
	ResponseEntity<ProblemDetail> away() {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE,
				"The index cannot be asked now. Try again in a few seconds.");
		problem.setType(URI.create("urn:broadsheet:problem:index-away"));
		return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
			.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
			.body(problem);
	}

	static ProblemDetail badRequest(String parameter, String expected) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST,
				"The parameter " + parameter + " is to be " + expected + ".");
		problem.setType(URI.create("urn:broadsheet:problem:unreadable-parameter"));
		problem.setTitle("Unreadable parameter");
		problem.setProperty("field", parameter);
		return problem;
	}

}
