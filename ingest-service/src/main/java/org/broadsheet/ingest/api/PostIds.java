package org.broadsheet.ingest.api;

import java.security.SecureRandom;
import java.util.UUID;

import org.broadsheet.events.PostId;

/** Makes ids: UUIDs of version 7 (RFC 9562), which sort by time. */
final class PostIds {

	private static final SecureRandom RANDOM = new SecureRandom();

	private PostIds() {
	}

	static PostId next() {
		long time = System.currentTimeMillis() << 16;
		long version = 0x7000 | (RANDOM.nextLong() & 0xfff);
		long variant = Long.MIN_VALUE | (RANDOM.nextLong() >>> 2);
		return new PostId(new UUID(time | version, variant).toString());
	}

}
