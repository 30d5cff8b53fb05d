package org.broadsheet.search.rebuild;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.broadsheet.search.index.Agreement.Digest;
import org.broadsheet.search.index.IndexedPosts.Entry;

/**
 * Counts posts and hashes their ids and versions, which is revision and generation. The
 * hash is a sum, so the order does not matter.
 */
final class Digester {

	private final MessageDigest sha256;

	private long count;

	private long sum;

	Digester() {
		try {
			this.sha256 = MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	void add(Entry entry) {
		this.count++;
		byte[] hash = this.sha256.digest((entry.id() + "/" + entry.version()).getBytes(StandardCharsets.UTF_8));
		this.sum += ByteBuffer.wrap(hash).getLong();
	}

	Digest digest() {
		return new Digest(this.count, HexFormat.of().toHexDigits(this.sum));
	}

}
