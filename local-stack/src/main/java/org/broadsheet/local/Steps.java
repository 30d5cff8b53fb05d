package org.broadsheet.local;

import java.io.PrintStream;

/**
 * What the person in front of the terminal is told: a line a step, with the time that it
 * took.
 */
final class Steps {

	private static final PrintStream OUT = System.out;

	private Steps() {
	}

	static void say(String text) {
		OUT.println(text);
	}

	/** Says what begins, does it, and says how long it took. */
	static void step(String what, Runnable work) {
		OUT.print("  %-34s".formatted(what + " …"));
		OUT.flush();
		long start = System.nanoTime();
		work.run();
		OUT.println(" %5.1f s".formatted((System.nanoTime() - start) / 1e9));
	}

}
