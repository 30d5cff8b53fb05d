package org.broadsheet.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The folder that one Elasticsearch runs in: the unpacked server by links, so that many
 * can share it, and its own configuration, plugins and data.
 */
record ElasticsearchHome(Path folder) {

	private static final List<String> SHARED = List.of("bin", "lib", "modules");

	private static final String DESCRIPTOR = "plugin-descriptor.properties";

	/** Puts everything in its place but the data, which stays as it is. */
	void furnish() {
		try {
			link();
			install(Installation.elasticsearchPlugin());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot prepare " + this.folder, ex);
		}
	}

	Path executable() {
		return this.folder.resolve("bin/elasticsearch");
	}

	Path pidFile() {
		return this.folder.resolve("server.pid");
	}

	Path data() {
		return this.folder.resolve("data");
	}

	Path logs() {
		return this.folder.resolve("logs");
	}

	Map<String, String> environment(List<String> jvmFlags) {
		return Map.of("ES_JAVA_HOME", System.getProperty("java.home"), "ES_JAVA_OPTS", String.join(" ", jvmFlags),
				"ES_PATH_CONF", this.folder.resolve("config").toString(), "ES_TMPDIR",
				this.folder.resolve("tmp").toString());
	}

	private void install(Path plugin) throws IOException {
		Path own = Files.createDirectories(this.folder.resolve("plugins/broadsheet-analysis"));
		Files.copy(plugin, own.resolve("plugin.jar"), StandardCopyOption.REPLACE_EXISTING);
		try (FileSystem jar = FileSystems.newFileSystem(plugin)) {
			Files.copy(jar.getPath(DESCRIPTOR), own.resolve(DESCRIPTOR), StandardCopyOption.REPLACE_EXISTING);
		}
	}

	private void link() throws IOException {
		Path server = Installation.elasticsearch();
		for (String own : List.of("config", "data", "logs", "plugins", "tmp")) {
			Files.createDirectories(this.folder.resolve(own));
		}
		for (String shared : SHARED) {
			Path link = this.folder.resolve(shared);
			Files.deleteIfExists(link);
			Files.createSymbolicLink(link, server.resolve(shared));
		}
		try (Stream<Path> files = Files.list(server.resolve("config"))) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Files.copy(file, this.folder.resolve("config").resolve(file.getFileName()),
						StandardCopyOption.REPLACE_EXISTING);
			}
		}
	}

}
