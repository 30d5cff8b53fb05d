package org.broadsheet.render.preview;

import java.net.URI;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request that is answered with a problem (RFC 9457) of a stable type. */
final class Refusal extends ErrorResponseException {

	private static final long serialVersionUID = 1L;

	Refusal(HttpStatus status, String type, @Nullable String field, String detail) {
		super(status, problem(status, type, field, detail), null);
		if (status == HttpStatus.SERVICE_UNAVAILABLE) {
			getHeaders().add("Retry-After", "1");
		}
	}

	static ProblemDetail problem(HttpStatus status, String type, @Nullable String field, String detail) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setType(URI.create("/problems/" + type));
		if (field != null) {
			problem.setProperty("field", field);
		}
		return problem;
	}

}
