package org.broadsheet.ingest.api;

import java.io.IOException;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.broadsheet.ingest.content.InvalidContent;
import org.broadsheet.ingest.ledger.Unavailable;
import org.broadsheet.ingest.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Gives every failure its problem; never an exception's own words. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

	private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

	@ExceptionHandler
	ProblemDetail invalid(InvalidContent ex) {
		return ex.problem();
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> unavailable(Unavailable ex) {
		log.warn("A request was turned away: {}", ex.getMessage());
		ProblemDetail problem = Problem.UNAVAILABLE.detail(
				"What you asked may still happen. Send the same request with the same Idempotency-Key again to learn it.");
		return ResponseEntity.status(problem.getStatus()).header(HttpHeaders.RETRY_AFTER, "2").body(problem);
	}

	@ExceptionHandler
	ProblemDetail unreadable(InvalidParameterException ex) {
		log.debug("A query could not be decoded", ex);
		return Problem.INVALID_QUERY.detail("Write parameters in UTF-8, percent-encoded (RFC 3986, section 2.5).");
	}

	// Whoever hung up needs no answer.
	@ExceptionHandler
	void hungUp(IOException ex) {
		log.debug("A client hung up", ex);
	}

	@ExceptionHandler
	ProblemDetail unexpected(Exception ex) {
		log.error("A request failed", ex);
		return Problem.INTERNAL.detail("It is in our log. Please try again later.");
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception ex, @Nullable Object body,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		ResponseEntity<Object> response = super.handleExceptionInternal(ex, body, headers, status, request);
		if (response != null && response.getBody() instanceof ProblemDetail problem
				&& (problem.getType() == null || "about:blank".equals(problem.getType().toString()))) {
			problem.setType(Problem.typeOf(status));
		}
		return response;
	}

}
