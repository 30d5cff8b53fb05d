package org.broadsheet.ingest.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A short name for what was said: a part of SHA-256. */
public final class Digest {

	private static final int BYTES = 18;

	private final MessageDigest sha256;

	private Digest() {
		try {
			this.sha256 = MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java platform has SHA-256", ex);
		}
	}

	/** The digest of texts; where one ends and the next begins makes a difference. */
	public static Digest of(String... parts) {
		Digest digest = new Digest();
		for (String part : parts) {
			digest.and(part.getBytes(StandardCharsets.UTF_8));
		}
		return digest;
	}

	public Digest and(byte[] part) {
		this.sha256.update(Integer.toString(part.length).getBytes(StandardCharsets.US_ASCII));
		this.sha256.update((byte) ':');
		this.sha256.update(part);
		return this;
	}

	/** 24 characters fit for an id; the digest ends here. */
	public String text() {
		byte[] hash = this.sha256.digest();
		return Base64.getUrlEncoder().withoutPadding().encodeToString(java.util.Arrays.copyOf(hash, BYTES));
	}

}
