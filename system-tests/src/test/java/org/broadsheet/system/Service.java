package org.broadsheet.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.broadsheet.local.Ports;
import org.jspecify.annotations.Nullable;

import static org.awaitility.Awaitility.await;

/** One service, run from the jar that production runs. */
final class Service {

	/** The heap of each, in bytes. */
	static final long HEAP = 256L * 1024 * 1024;

	private static final Path ROOT = Path.of("..");

	private final String name;

	private final int port = Ports.anyFree();

	private final int managementPort = Ports.anyFree();

	private final List<String> command = new ArrayList<>();

	private @Nullable Process process;

	Service(String name, Map<String, Object> settings) {
		this.name = name;
		this.command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + HEAP,
				"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar",
				ROOT.resolve(name).resolve("target").resolve(name + ".jar").toString(), "--server.port=" + this.port,
				"--management.server.port=" + this.managementPort));
		settings.forEach((setting, value) -> this.command.add("--" + setting + "=" + value));
	}

	String url() {
		return "http://127.0.0.1:" + this.port;
	}

	String managementUrl() {
		return "http://127.0.0.1:" + this.managementPort;
	}

	void start() {
		try {
			Path log = Files.createDirectories(Path.of("target", "logs")).resolve(this.name + ".log");
			Process started = new ProcessBuilder(this.command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
				.start();
			Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
			this.process = started;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void awaitReady() {
		await(this.name + " is ready").atMost(Duration.ofMinutes(3))
			.ignoreExceptions()
			.until(() -> Http.get(url() + "/readyz").statusCode() == 200);
	}

	/** Ends the process as kill -9 does. */
	void kill() {
		Process running = this.process;
		if (running != null) {
			running.destroyForcibly().onExit().join();
		}
	}

}
