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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * A process that lives no longer than this one. A shell between the two waits for the end
 * of its input, which comes when this process closes it or dies, even by kill -9, and
 * then tells the child to stop.
 */
final class Child {

	// Ctrl-C and a closed terminal reach the whole process group: they are the
	// launcher's to obey, so that the children stop in order.
	private static final String LEASH = """
			trap '' INT HUP
			exec 3<&0
			"$@" </dev/null 3<&- &
			child=$!
			echo "$child" >"$PID_FILE"
			{ cat <&3 >/dev/null; kill "$child"; } 2>/dev/null &
			wait "$child"
			status=$?
			kill $! 2>/dev/null
			exit $status
			""";

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private final String name;

	private final Path folder;

	private final Process process;

	private Child(String name, Path folder, Process process) {
		this.name = name;
		this.folder = folder;
		this.process = process;
	}

	/**
	 * Starts a command that writes its output to {@code name.log} and has its process
	 * number in {@code name.pid}.
	 */
	static Child start(String name, Path folder, List<String> command, Map<String, String> environment) {
		try {
			Files.createDirectories(folder);
			List<String> leashed = new ArrayList<>(List.of("sh", "-c", LEASH, name));
			leashed.addAll(command);
			ProcessBuilder builder = new ProcessBuilder(leashed).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve(name + ".log").toFile()));
			builder.environment().putAll(environment);
			builder.environment().put("PID_FILE", pidFile(folder, name).toString());
			return new Child(name, folder, builder.start());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot start " + name, ex);
		}
	}

	/**
	 * Waits until a probe says yes.
	 * @throws IllegalStateException when the child ends first or the time is over
	 */
	void awaitReady(Duration patience, BooleanSupplier ready) {
		long deadline = System.nanoTime() + patience.toNanos();
		while (!ready.getAsBoolean()) {
			if (endsWithin(Duration.ofMillis(100))) {
				throw new IllegalStateException(
						this.name + " ended with status " + this.process.exitValue() + ", see " + log());
			}
			if (System.nanoTime() > deadline) {
				throw new IllegalStateException(
						this.name + " was not ready within " + patience.toSeconds() + " s, see " + log());
			}
		}
	}

	/**
	 * Completes when the child has ended, for whatever reason.
	 */
	CompletableFuture<?> onExit() {
		return this.process.onExit();
	}

	/**
	 * Asks the child to stop and waits for its end; kills it when it does not obey.
	 */
	void stop() {
		try (var leash = this.process.getOutputStream()) {
			leash.flush();
		}
		catch (IOException ex) {
			// The shell is gone already, and its child with it.
		}
		if (!endsWithin(PATIENCE)) {
			kill(pidFile(this.folder, this.name));
		}
	}

	/**
	 * Ends the process of a pid file as kill -9 does, and waits until the child is gone.
	 */
	void kill(Path pidFile) {
		try {
			ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip()))
				.ifPresent(ProcessHandle::destroyForcibly);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		if (!endsWithin(PATIENCE)) {
			throw new IllegalStateException(this.name + " survived being killed");
		}
	}

	private boolean endsWithin(Duration time) {
		try {
			this.process.onExit().get(time.toMillis(), TimeUnit.MILLISECONDS);
			return true;
		}
		catch (TimeoutException ex) {
			return false;
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("interrupted while waiting for " + this.name, ex);
		}
	}

	private Path log() {
		return this.folder.resolve(this.name + ".log");
	}

	private static Path pidFile(Path folder, String name) {
		return folder.resolve(name + ".pid");
	}

}
