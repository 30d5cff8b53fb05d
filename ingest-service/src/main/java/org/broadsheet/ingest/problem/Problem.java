package org.broadsheet.ingest.problem;

import java.net.URI;
import java.util.Locale;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * The kinds of problems. Each has a {@code type} that stays the same for ever, such as
 * {@code urn:broadsheet:problem:stale-revision}.
 */
public enum Problem {

	MALFORMED_JSON(HttpStatus.BAD_REQUEST, "The body is no JSON object in UTF-8"),
	INVALID_POST(HttpStatus.UNPROCESSABLE_CONTENT, "The post is not valid"),
	INVALID_ID(HttpStatus.UNPROCESSABLE_CONTENT, "The id is not valid"),
	TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "Too large"),
	TOO_SLOW(HttpStatus.REQUEST_TIMEOUT, "The body came too slowly"),
	INVALID_PRECONDITION(HttpStatus.BAD_REQUEST, "The precondition is not valid"),
	PRECONDITION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED, "A precondition is required"),
	STALE_REVISION(HttpStatus.PRECONDITION_FAILED, "The post is at another revision"),
	ALREADY_EXISTS(HttpStatus.PRECONDITION_FAILED, "There is such a post already"),
	NO_SUCH_POST(HttpStatus.NOT_FOUND, "There is no such post or revision"),
	DELETED(HttpStatus.GONE, "The post was deleted"), ERASED(HttpStatus.GONE, "The post was erased"),
	NOT_YOURS(HttpStatus.FORBIDDEN, "The post is another author's"),
	NOT_YOUR_NAME(HttpStatus.FORBIDDEN, "Only an editor writes in another's name"),
	INVALID_IDEMPOTENCY_KEY(HttpStatus.BAD_REQUEST, "The Idempotency-Key is not valid"),
	KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "The Idempotency-Key was used for something else"),
	KEY_IN_FLIGHT(HttpStatus.CONFLICT, "A request with this Idempotency-Key is under way"),
	INVALID_QUERY(HttpStatus.BAD_REQUEST, "The query is not valid"),
	UNAUTHORIZED(HttpStatus.UNAUTHORIZED, "A valid bearer token is required"),
	INSUFFICIENT_SCOPE(HttpStatus.FORBIDDEN, "The token does not allow this"),
	TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too many requests"),
	UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The log can't be reached"),
	INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here");

	private final HttpStatus status;

	private final String title;

	Problem(HttpStatus status, String title) {
		this.status = status;
		this.title = title;
	}

	public HttpStatus status() {
		return this.status;
	}

	/** The problem, with what would be right. */
	public ProblemDetail detail(String detail) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(this.status, detail);
		problem.setType(typeOf(name()));
		problem.setTitle(this.title);
		return problem;
	}

	/** The type of what is found wrong before it comes to us: the status's name. */
	public static URI typeOf(HttpStatusCode status) {
		HttpStatus known = HttpStatus.resolve(status.value());
		return typeOf((known != null) ? known.name() : "status_" + status.value());
	}

	private static URI typeOf(String name) {
		return URI.create("urn:broadsheet:problem:" + name.toLowerCase(Locale.ROOT).replace('_', '-'));
	}

	public ErrorResponseException exception(String detail) {
		return new ErrorResponseException(this.status, detail(detail), null);
	}

}
