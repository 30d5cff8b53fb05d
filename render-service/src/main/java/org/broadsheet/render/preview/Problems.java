package org.broadsheet.render.preview;

import java.util.stream.Collectors;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.databind.DatabindException;

/**
 * Answers what is wrong with a request as a problem (RFC 9457), never an exception's
 * text.
 */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

	@Override
	protected ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		ProblemDetail problem = (ex.getCause() instanceof DatabindException databind && !databind.getPath().isEmpty())
				? Refusal.problem(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-field", field(databind),
						"The field has a value of the wrong type; a format is markdown or html.")
				: Refusal.problem(HttpStatus.BAD_REQUEST, "malformed-json", null, "The request is no JSON object.");
		return ResponseEntity.status(problem.getStatus()).body(problem);
	}

	private static String field(DatabindException ex) {
		return ex.getPath()
			.stream()
			.map((each) -> (each.getPropertyName() != null) ? each.getPropertyName() : "")
			.collect(Collectors.joining("."));
	}

}
