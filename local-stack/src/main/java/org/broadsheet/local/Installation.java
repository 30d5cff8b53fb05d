package org.broadsheet.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Where the build of this module lies: its classes, the broker's libraries in
 * {@code lib/} and the Elasticsearch server in {@code elasticsearch/}.
 */
final class Installation {

	private Installation() {
	}

	static Path elasticsearch() {
		try (Stream<Path> versions = Files.list(classes().resolveSibling("elasticsearch"))) {
			return versions.findFirst().orElseThrow();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("no unpacked Elasticsearch: build the module local-stack", ex);
		}
	}

	static String classPath() {
		return classes() + ":" + classes().resolveSibling("lib") + "/*";
	}

	/** The checkout that this was built in. */
	static Path project() {
		return classes().resolve("../../..").normalize();
	}

	static Path java() {
		return Path.of(System.getProperty("java.home"), "bin", "java");
	}

	// The folder target/classes in a build, the jar beside it when started by ./up.
	private static Path classes() {
		try {
			return Path.of(Installation.class.getProtectionDomain().getCodeSource().getLocation().toURI());
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException("no folder of this class", ex);
		}
	}

}
