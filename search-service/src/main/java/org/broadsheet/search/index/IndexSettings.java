package org.broadsheet.search.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The settings and the mapping that this version of the service gives an index. Their
 * hash is kept in the index, and tells whether another was made with the same.
 */
final class IndexSettings {

	private static final JsonMapper JSON = new JsonMapper();

	private static final byte[] BYTES = read();

	/** Changes with any byte of the settings. */
	static final String HASH = hash();

	private IndexSettings() {
	}

	/** The body of the request that creates an index. */
	static StringReader json(Rebuild rebuild) {
		ObjectNode settings = (ObjectNode) JSON.readTree(BYTES);
		ObjectNode meta = settings.withObject("/mappings/_meta");
		meta.put("settings", HASH);
		meta.set("rebuild", JSON.valueToTree(rebuild));
		return new StringReader(settings.toString());
	}

	private static byte[] read() {
		try (InputStream stream = IndexSettings.class.getResourceAsStream("index-settings.json")) {
			return Objects.requireNonNull(stream).readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String hash() {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(BYTES));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
