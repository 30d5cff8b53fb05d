package org.broadsheet.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

/**
 * One process of the stack: one {@link Child} at a time, the newest the one that counts.
 */
abstract class Part {

	private final String name;

	private final Duration patience;

	private @Nullable Child child;

	Part(String name, Duration patience) {
		this.name = name;
		this.patience = patience;
	}

	/** As people call it, such as {@code Kafka}. */
	final String name() {
		return this.name;
	}

	abstract void start();

	/** Whether it does its work now. */
	abstract boolean isReady();

	/** Starts the process, which is ready some time later. */
	final void launch(String process, Path folder, List<String> command, Map<String, String> environment) {
		this.child = Child.start(process, folder, command, environment);
	}

	final void awaitReady() {
		if (this.child != null) {
			this.child.awaitReady(this.patience, this::isReady);
		}
	}

	/** Asks the process to stop and waits for its end. */
	public final void stop() {
		if (this.child != null) {
			this.child.stop();
		}
	}

	/** Ends the process of a pid file as kill -9 does, and waits for the child's end. */
	final void kill(Path pidFile) {
		if (this.child != null) {
			this.child.kill(pidFile);
		}
	}

	/**
	 * Completes when the process that was started last has ended, for whatever reason.
	 */
	final CompletableFuture<?> onExit() {
		return (this.child != null) ? this.child.onExit() : CompletableFuture.completedFuture(null);
	}

}
