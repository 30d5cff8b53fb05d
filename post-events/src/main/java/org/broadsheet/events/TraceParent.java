package org.broadsheet.events;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * The {@code traceparent} header of records (W3C Trace Context, section 3.2): one trace
 * from the write to the index.
 */
public final class TraceParent {

	public static final String HEADER = "traceparent";

	private static final Pattern VALID = Pattern
		.compile("[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-.{2,}");

	private TraceParent() {
	}

	/** The trace id of a record, 32 hex digits, if it has a valid one. */
	public static Optional<String> traceIdOf(Headers headers) {
		Header header = headers.lastHeader(HEADER);
		if (header == null || header.value() == null) {
			return Optional.empty();
		}
		String value = new String(header.value(), StandardCharsets.US_ASCII);
		return VALID.matcher(value).matches() ? Optional.of(idOf(value)) : Optional.empty();
	}

	/** The trace id in such a header's value, which is valid: 32 hex digits. */
	public static String idOf(String traceParent) {
		return traceParent.substring(3, 35);
	}

	/** Carries the trace of one record over to another. */
	public static void copy(Headers from, Headers to) {
		Header header = from.lastHeader(HEADER);
		if (header != null && header.value() != null) {
			to.add(HEADER, header.value());
		}
	}

}
