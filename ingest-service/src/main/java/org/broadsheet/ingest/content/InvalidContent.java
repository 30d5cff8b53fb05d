package org.broadsheet.ingest.content;

import java.util.List;
import java.util.stream.Collectors;

import org.broadsheet.ingest.problem.Problem;

import org.springframework.http.ProblemDetail;

/** What was sent is no post, or not a valid one. */
public final class InvalidContent extends RuntimeException {

	private final transient ProblemDetail problem;

	private InvalidContent(ProblemDetail problem) {
		super(problem.getTitle());
		this.problem = problem;
	}

	static InvalidContent because(Problem kind, String detail) {
		return new InvalidContent(kind.detail(detail));
	}

	static InvalidContent because(Problem kind, List<Violation> violations) {
		ProblemDetail problem = kind.detail(violations.stream()
			.limit(3)
			.map((violation) -> violation.pointer() + ": " + violation.detail())
			.collect(Collectors.joining("; ")));
		problem.setProperty("errors", violations);
		return new InvalidContent(problem);
	}

	public ProblemDetail problem() {
		return this.problem;
	}

}
