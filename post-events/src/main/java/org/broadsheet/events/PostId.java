package org.broadsheet.events;

import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A post's identity for ever: a UUIDv7 made by ingest, or chosen by the client.
 *
 * @param value 1 to 64 of {@code A-Za-z0-9_-}
 */
public record PostId(@JsonValue String value) {

	private static final Pattern VALID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

	@JsonCreator
	public PostId {
		if (!VALID.matcher(value).matches()) {
			throw new IllegalArgumentException("an id is 1 to 64 of A-Z, a-z, 0-9, _ and -");
		}
	}

	@Override
	public String toString() {
		return this.value;
	}

}
