package org.broadsheet.ingest.api;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.broadsheet.events.TraceParent;

/** The trace (W3C Trace Context) of a request: the client's, or a new one. */
public final class Traces {

	private static final Pattern VALID = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

	private static final SecureRandom RANDOM = new SecureRandom();

	private Traces() {
	}

	public static String of(HttpServletRequest request) {
		String given = request.getHeader(TraceParent.HEADER);
		return (given != null && VALID.matcher(given).matches()) ? given : "00-" + hex(16) + "-" + hex(8) + "-01";
	}

	private static String hex(int bytes) {
		byte[] random = new byte[bytes];
		RANDOM.nextBytes(random);
		return HexFormat.of().formatHex(random);
	}

}
