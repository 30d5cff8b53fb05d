package org.broadsheet.ingest.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * The return address of a request, and the key of its reply.
 *
 * @param partition the partition of the replies that the asking instance reads
 * @param instance the instance, for several may read one partition
 * @param number under which it waits
 */
record ReplyTo(int partition, String instance, long number) {

	private static final String HEADER = "reply-to";

	private static final Pattern TEXT = Pattern.compile("(\\d{1,6})/([0-9a-f]{1,32})/(\\d{1,18})");

	void addTo(Headers headers) {
		headers.add(HEADER, toString().getBytes(StandardCharsets.US_ASCII));
	}

	static Optional<ReplyTo> in(Headers headers) {
		Header header = headers.lastHeader(HEADER);
		return (header == null || header.value() == null) ? Optional.empty()
				: parse(new String(header.value(), StandardCharsets.US_ASCII));
	}

	static Optional<ReplyTo> parse(String text) {
		Matcher matcher = TEXT.matcher(text);
		return matcher.matches() ? Optional
			.of(new ReplyTo(Integer.parseInt(matcher.group(1)), matcher.group(2), Long.parseLong(matcher.group(3))))
				: Optional.empty();
	}

	@Override
	public String toString() {
		return this.partition + "/" + this.instance + "/" + this.number;
	}

}
