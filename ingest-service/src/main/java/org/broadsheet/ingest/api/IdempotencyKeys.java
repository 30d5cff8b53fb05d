package org.broadsheet.ingest.api;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.broadsheet.events.PostId;
import org.broadsheet.ingest.decision.Actor;
import org.broadsheet.ingest.digest.Digest;
import org.broadsheet.ingest.problem.Problem;

import org.springframework.stereotype.Component;

/**
 * The Idempotency-Key of the IETF's draft. A key and its author make the id of the
 * command, and of a new post: a repetition reaches the same post's ledger, through
 * whichever instance, and finds there what became of the first.
 */
@Component
class IdempotencyKeys {

	static final String HEADER = "Idempotency-Key";

	private static final Pattern KEY = Pattern.compile("\"?([\\x21\\x23-\\x7e]{1,255})\"?");

	private final Set<String> inFlight = ConcurrentHashMap.newKeySet();

	/** What names a command. */
	record Key(String commandId, String fingerprint, PostId newPost) {
	}

	/**
	 * Runs a request under its key, or under one of its own.
	 * @param body what makes it the same request, apart from its address
	 */
	<T> T run(HttpServletRequest request, Actor actor, byte[] body, Function<Key, T> work) {
		String header = request.getHeader(HEADER);
		if (header == null) {
			return work.apply(new Key(UUID.randomUUID().toString(), "", PostIds.next()));
		}
		Matcher key = KEY.matcher(header.strip());
		if (!key.matches()) {
			throw Problem.INVALID_IDEMPOTENCY_KEY
				.exception("1 to 255 characters of ASCII without spaces, such as a UUID.");
		}
		String commandId = Digest.of(actor.name(), key.group(1)).text();
		String fingerprint = Digest.of(request.getMethod(), request.getRequestURI()).and(body).text();
		return alone(commandId, () -> work.apply(new Key(commandId, fingerprint, new PostId(commandId))));
	}

	private <T> T alone(String commandId, java.util.function.Supplier<T> work) {
		if (!this.inFlight.add(commandId)) {
			throw Problem.KEY_IN_FLIGHT
				.exception("Wait for the answer to the first request, or repeat this one later.");
		}
		try {
			return work.get();
		}
		finally {
			this.inFlight.remove(commandId);
		}
	}

}
