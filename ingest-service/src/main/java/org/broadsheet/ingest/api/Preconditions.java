package org.broadsheet.ingest.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.broadsheet.ingest.decision.Condition;
import org.broadsheet.ingest.problem.Problem;

import org.springframework.http.HttpHeaders;

/**
 * Preconditions of RFC 9110, section 13: the ETag of a post is its revision in quotes.
 */
final class Preconditions {

	private static final Pattern ETAG = Pattern.compile("(W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*)\"");

	private static final Pattern REVISION = Pattern.compile("[1-9]\\d{0,17}");

	private static final String HOW = "Send If-Match with the ETag that you have seen, such as If-Match: \"3\"";

	private Preconditions() {
	}

	/** What a write that may make a new post demands. */
	static Condition ofPut(HttpServletRequest request) {
		String noneMatch = request.getHeader(HttpHeaders.IF_NONE_MATCH);
		if (noneMatch == null) {
			return ofChange(request);
		}
		if (!"*".equals(noneMatch.strip()) || request.getHeader(HttpHeaders.IF_MATCH) != null) {
			throw Problem.INVALID_PRECONDITION.exception("Of If-None-Match only * is understood, and only alone.");
		}
		return new Condition.NeverExisted();
	}

	/** What a write of a post that is there demands. */
	static Condition ofChange(HttpServletRequest request) {
		String match = request.getHeader(HttpHeaders.IF_MATCH);
		if (match == null) {
			throw Problem.PRECONDITION_REQUIRED
				.exception(HOW + ("PUT".equals(request.getMethod()) ? ", or If-None-Match: * for a new post." : "."));
		}
		return "*".equals(match.strip()) ? new Condition.Exists() : new Condition.IsAt(revision(match.strip()));
	}

	// A weak or foreign tag is well-formed but matches nothing: a strong comparison is
	// due.
	private static long revision(String match) {
		Matcher tag = ETAG.matcher(match);
		if (!tag.matches()) {
			throw Problem.INVALID_PRECONDITION.exception(HOW + ".");
		}
		boolean strong = tag.group(1) == null;
		return (strong && REVISION.matcher(tag.group(2)).matches()) ? Long.parseLong(tag.group(2)) : 0;
	}

	static String eTag(long revision) {
		return "\"" + revision + "\"";
	}

}
