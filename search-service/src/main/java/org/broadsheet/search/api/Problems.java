package org.broadsheet.search.api;

import java.io.IOException;
import java.net.URI;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import org.broadsheet.search.query.UnknownCursorException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What went wrong, as RFC 9457 says it. */
@RestControllerAdvice(basePackageClasses = Problems.class)
class Problems {

	private static final Logger log = LoggerFactory.getLogger(Problems.class);

	private static final String RETRY_AFTER_SECONDS = "5";

	@ExceptionHandler
	ProblemDetail unreadable(Parameters.Unreadable unreadable) {
		return badRequest(unreadable.parameter(), unreadable.expected());
	}

	@ExceptionHandler(UnknownCursorException.class)
	ProblemDetail unknownCursor() {
		return badRequest("cursor", "a cursor that was given as next of the same query");
	}

	// A question that the index refuses is our mistake, and asking again does not help.
	@ExceptionHandler
	ResponseEntity<ProblemDetail> refused(ElasticsearchException refusal) {
		if (refusal.status() != HttpStatus.BAD_REQUEST.value()) {
			return away();
		}
		log.error("The index refused a question: {}", refusal.error(), refusal);
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.INTERNAL_SERVER_ERROR,
				"The question could not be put to the index. This is a fault of the service.");
		problem.setType(URI.create("urn:broadsheet:problem:fault"));
		return ResponseEntity.internalServerError().body(problem);
	}

	@ExceptionHandler(IOException.class)
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
