package org.broadsheet.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A service's executable jar, taken apart as Spring Boot's own tools do it, with a cache
 * of loaded and linked classes (JEP 514) beside it: together they halve the time to
 * start.
 *
 * @param jar as the build made it
 * @param folder what is made of it
 */
public record ServiceJar(Path jar, Path folder) {

	// A cache serves only a JVM with the flags of the one that made it.
	private static final List<String> FLAGS = List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders",
			"--enable-native-access=ALL-UNNAMED");

	public static ServiceJar of(String service, Path folder) {
		Path jar = Installation.project().resolve(service).resolve("target").resolve(service + ".jar");
		return new ServiceJar(jar, folder.resolve("services").resolve(service));
	}

	boolean isPrepared() {
		try {
			return Files.exists(cache()) && Files.readString(madeOf()).equals(identity());
		}
		catch (IOException ex) {
			return false;
		}
	}

	void prepare() {
		extract();
		try {
			List<String> training = new ArrayList<>(java());
			training.addAll(List.of("-XX:AOTCacheOutput=" + cache(), "-Dspring.context.exit=onRefresh",
					"-Dspring.kafka.admin.auto-create=false", "-Dserver.port=0", "-Dmanagement.server.port=0", "-jar",
					extracted()));
			run(training);
			Files.writeString(madeOf(), identity());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot prepare " + this.jar, ex);
		}
	}

	/**
	 * Takes the jar apart, without a cache.
	 * @return the jar among the parts, which has the others on its class path
	 */
	public Path extract() {
		try {
			Files.createDirectories(this.folder);
			run(List.of(Installation.java().toString(), "-Djarmode=tools", "-jar", this.jar.toString(), "extract",
					"--force", "--destination", application().toString()));
			return Path.of(extracted());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot take " + this.jar + " apart", ex);
		}
	}

	List<String> command() {
		List<String> command = new ArrayList<>(java());
		if (isPrepared()) {
			command.add("-XX:AOTCache=" + cache());
		}
		// Marks the process as this stack's, for a launcher that finds it after a kill.
		command.addAll(List.of("-Dbroadsheet.stack=" + this.folder, "-jar", extracted()));
		return command;
	}

	private void run(List<String> command) throws IOException {
		Process process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(this.folder.resolve("prepare.log").toFile())
			.start();
		if (process.onExit().join().exitValue() != 0) {
			throw new IOException("see " + this.folder.resolve("prepare.log"));
		}
	}

	/** The JVM of a service, with its flags. */
	public static List<String> java() {
		List<String> java = new ArrayList<>(List.of(Installation.java().toString()));
		java.addAll(FLAGS);
		return java;
	}

	private String extracted() {
		return application().resolve(this.jar.getFileName()).toString();
	}

	private Path application() {
		return this.folder.resolve("application");
	}

	private Path cache() {
		return this.folder.resolve("application.aot");
	}

	private Path madeOf() {
		return this.folder.resolve("made-of");
	}

	private String identity() throws IOException {
		return this.jar + " " + Files.size(this.jar) + " " + Files.getLastModifiedTime(this.jar) + " "
				+ Runtime.version() + " " + FLAGS;
	}

}
