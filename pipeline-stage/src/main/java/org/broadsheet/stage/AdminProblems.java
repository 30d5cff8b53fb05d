package org.broadsheet.stage;

import java.net.URI;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.servlet.function.ServerResponse;

/** What an operator is told when something cannot be done: RFC 9457. */
public final class AdminProblems {

	private AdminProblems() {
	}

	/**
	 * A problem.
	 * @param type the stable last part of its {@code type}
	 * @param detail what is wrong, and what can be done
	 */
	public static ServerResponse answer(HttpStatus status, String type, String detail) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setType(URI.create("urn:broadsheet:problem:" + type));
		return ServerResponse.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
	}

}
