package org.broadsheet.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Where the build of this module lies: its classes, the broker's libraries in
 * {@code lib/}, the Elasticsearch server in {@code elasticsearch/} and our plugin for it
 * in {@code elasticsearch-plugins/}.
 */
final class Installation {

	private Installation() {
	}

	static Path elasticsearch() {
		return only("elasticsearch");
	}

	static Path elasticsearchPlugin() {
		return only("elasticsearch-plugins");
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

	private static Path only(String folder) {
		try (Stream<Path> files = Files.list(classes().resolveSibling(folder))) {
			return files.findFirst().orElseThrow();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the module local-stack is not built", ex);
		}
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
