package org.broadsheet.local;

import java.util.concurrent.CompletableFuture;

/** One process of the stack. */
interface Part {

	/** As people call it, such as {@code Kafka}. */
	String name();

	void start();

	void stop();

	/**
	 * Completes when the process that was started last has ended, for whatever reason.
	 */
	CompletableFuture<?> onExit();

}
