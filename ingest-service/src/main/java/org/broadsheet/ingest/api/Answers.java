package org.broadsheet.ingest.api;

import java.util.Objects;

import org.broadsheet.events.PostId;
import org.broadsheet.ingest.decision.Refusal;
import org.broadsheet.ingest.decision.Revision;
import org.broadsheet.ingest.ledger.Answer;
import org.broadsheet.ingest.problem.Problem;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;

/** Makes the ledger's answers into responses. */
public final class Answers {

	private Answers() {
	}

	/** The answer to a write: the whole post, or nothing where it was deleted. */
	static ResponseEntity<AuthorView> written(PostId id, Answer answer) {
		Revision revision = switch (answer) {
			case Answer.Kept kept -> kept.revision();
			case Answer.Refused refused -> throw refused(refused);
			default -> throw new IllegalStateException("a write is kept or refused");
		};
		ResponseEntity.BodyBuilder response = ResponseEntity.status(status(revision))
			.eTag(Preconditions.eTag(revision.number()))
			.header(HttpHeaders.LINK, "<" + address(id) + "/progress>; rel=\"monitor\"");
		if (revision.number() == 1) {
			response.header(HttpHeaders.LOCATION, address(id));
		}
		return (revision.post() != null) ? response.body(new AuthorView(revision.post())) : response.build();
	}

	private static int status(Revision revision) {
		if (revision.isDeletion()) {
			return 204;
		}
		return (revision.number() == 1) ? 201 : 200;
	}

	/** The revision that was asked for, deletions included. */
	public static Revision found(Answer answer) {
		return foundThen(answer).revision();
	}

	/** The same, with the moment. */
	static Answer.Found foundThen(Answer answer) {
		return switch (answer) {
			case Answer.Found found -> found;
			case Answer.Refused refused -> throw refused(refused);
			default -> throw new IllegalStateException("a post is found or refused");
		};
	}

	static String address(PostId id) {
		return "/api/posts/" + id;
	}

	static ErrorResponseException refused(Answer.Refused refused) {
		Problem kind = kind(refused.reason());
		ProblemDetail problem = problem(refused.reason());
		ErrorResponseException exception = new ErrorResponseException(kind.status(), problem, null);
		Revision current = refused.current();
		if (current != null) {
			problem.setProperty("revision", current.number());
			exception.getHeaders().setETag(Preconditions.eTag(current.number()));
			if (current.post() != null) {
				problem.setProperty("current", new AuthorView(Objects.requireNonNull(current.post())));
			}
		}
		return exception;
	}

	/** The problem of a refusal, with what to do about it. */
	public static ProblemDetail problem(Refusal reason) {
		return kind(reason).detail(whatToDo(reason));
	}

	private static Problem kind(Refusal reason) {
		return switch (reason) {
			case NO_SUCH_POST -> Problem.NO_SUCH_POST;
			case DELETED -> Problem.DELETED;
			case ERASED -> Problem.ERASED;
			case STALE -> Problem.STALE_REVISION;
			case ALREADY_EXISTS -> Problem.ALREADY_EXISTS;
			case NOT_YOURS -> Problem.NOT_YOURS;
			case NOT_YOUR_NAME -> Problem.NOT_YOUR_NAME;
			case NOTHING_TO_PUBLISH -> Problem.INVALID_POST;
			case ID_REUSED -> Problem.KEY_REUSED;
		};
	}

	private static String whatToDo(Refusal reason) {
		return switch (reason) {
			case NO_SUCH_POST -> "Look at the list of posts, or of the post's revisions.";
			case DELETED -> "Its history is kept: restore a revision to bring it back.";
			case ERASED -> "Its content is gone for ever.";
			case STALE -> "Take the current state, apply your change to it, and send its ETag in If-Match.";
			case ALREADY_EXISTS -> "Choose another id, or change this post with If-Match.";
			case NOT_YOURS -> "Ask an editor.";
			case NOT_YOUR_NAME -> "/author: leave it out, or give your own name.";
			case NOTHING_TO_PUBLISH -> "/body: a published post has a title or a body.";
			case ID_REUSED -> "Use a new key for a new request.";
		};
	}

}
