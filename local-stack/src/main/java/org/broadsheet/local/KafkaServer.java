package org.broadsheet.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A real Kafka broker in a JVM of its own, on the loopback address, with its data in a
 * folder. Killed and started again, it has kept what it acknowledged.
 */
public final class KafkaServer extends Part {

	private final Path folder;

	private final int port;

	private final int controllerPort;

	private final List<String> jvmFlags;

	public KafkaServer(Path folder, int port, int controllerPort, List<String> jvmFlags) {
		super("Kafka", Duration.ofMinutes(4));
		this.folder = folder;
		this.port = port;
		this.controllerPort = controllerPort;
		this.jvmFlags = List.copyOf(jvmFlags);
	}

	public String bootstrapServers() {
		return "127.0.0.1:" + this.port;
	}

	/**
	 * Starts the broker and waits until it serves clients.
	 */
	@Override
	public void start() {
		try {
			Files.deleteIfExists(readyFile());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		launch("kafka", this.folder, command(), Map.of());
		awaitReady();
	}

	@Override
	boolean isReady() {
		return Files.exists(readyFile());
	}

	/**
	 * Ends the broker as kill -9 does.
	 */
	public void kill() {
		kill(this.folder.resolve("kafka.pid"));
	}

	private Path readyFile() {
		return this.folder.resolve("kafka.ready");
	}

	private List<String> command() {
		List<String> command = new ArrayList<>(List.of(Installation.java().toString()));
		command.addAll(this.jvmFlags);
		command.addAll(List.of("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
				"-Dorg.slf4j.simpleLogger.showDateTime=true", "-cp", Installation.classPath(),
				KafkaBroker.class.getName(), this.folder.resolve("kafka").toString(), String.valueOf(this.port),
				String.valueOf(this.controllerPort), readyFile().toString()));
		return command;
	}

}
