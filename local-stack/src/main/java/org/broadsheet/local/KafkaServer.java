package org.broadsheet.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

/**
 * A real Kafka broker in a JVM of its own, on the loopback address, with its data in a
 * folder. Killed and started again, it has kept what it acknowledged.
 */
public final class KafkaServer implements Part {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private final Path folder;

	private final int port;

	private final int controllerPort;

	private final List<String> jvmFlags;

	private @Nullable Child child;

	public KafkaServer(Path folder, int port, int controllerPort, List<String> jvmFlags) {
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
		Path ready = this.folder.resolve("kafka.ready");
		try {
			Files.deleteIfExists(ready);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Child started = Child.start("kafka", this.folder, command(ready), Map.of());
		this.child = started;
		started.awaitReady(PATIENCE, () -> Files.exists(ready));
	}

	@Override
	public void stop() {
		if (this.child != null) {
			this.child.stop();
		}
	}

	@Override
	public CompletableFuture<?> onExit() {
		return (this.child != null) ? this.child.onExit() : CompletableFuture.completedFuture(null);
	}

	@Override
	public String name() {
		return "Kafka";
	}

	/**
	 * Ends the broker as kill -9 does.
	 */
	public void kill() {
		if (this.child != null) {
			this.child.kill();
		}
	}

	private List<String> command(Path ready) {
		List<String> command = new ArrayList<>(List.of(Installation.java().toString()));
		command.addAll(this.jvmFlags);
		command.addAll(List.of("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
				"-Dorg.slf4j.simpleLogger.showDateTime=true", "-cp", Installation.classPath(),
				KafkaBroker.class.getName(), this.folder.resolve("kafka").toString(), String.valueOf(this.port),
				String.valueOf(this.controllerPort), ready.toString()));
		return command;
	}

}
