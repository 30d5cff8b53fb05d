package org.broadsheet.events;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The part of a public address that identifies the post: 60 bits of the SHA-256 of its
 * id, so every service derives the same one without asking, and among a million posts two
 * meet with a chance of 1 in two million.
 *
 * @param value 12 characters of Crockford's base 32 in lower case
 */
public record ShortId(@JsonValue String value) {

	private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

	private static final int LENGTH = 12;

	private static final Pattern VALID = Pattern.compile("[0-9a-hjkmnp-tv-z]{12}");

	private static final Pattern AT_THE_END = Pattern.compile("(?:^|.*-)([0-9a-hjkmnp-tv-z]{12})$", Pattern.DOTALL);

	@JsonCreator
	public ShortId {
		if (!VALID.matcher(value).matches()) {
			throw new IllegalArgumentException("a short id is 12 characters of 0-9 and a-z without i, l, o and u");
		}
	}

	public static ShortId of(PostId id) {
		byte[] hash = sha256(id.value());
		StringBuilder text = new StringBuilder(LENGTH);
		long bits = 0;
		for (int i = 0; i < 8; i++) {
			bits = bits << 8 | (hash[i] & 0xff);
		}
		for (int i = 0; i < LENGTH; i++) {
			text.append(ALPHABET.charAt((int) (bits >>> (59 - 5 * i)) & 31));
		}
		return new ShortId(text.toString());
	}

	/**
	 * Finds the short id in the last part of a public address, whatever slug stands
	 * before it.
	 * @param slugAndShortId such as {@code mon-premier-billet-4k2j9x7q0zbd}
	 */
	public static Optional<ShortId> in(String slugAndShortId) {
		Matcher matcher = AT_THE_END.matcher(slugAndShortId);
		return matcher.matches() ? Optional.of(new ShortId(matcher.group(1))) : Optional.empty();
	}

	private static byte[] sha256(String text) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java platform has SHA-256", ex);
		}
	}

	@Override
	public String toString() {
		return this.value;
	}

}
