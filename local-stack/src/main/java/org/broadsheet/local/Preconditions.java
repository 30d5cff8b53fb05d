package org.broadsheet.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What the stack needs of the machine; what is missing is said in one sentence, with what
 * to do.
 */
final class Preconditions {

	private static final long MEGABYTE = 1024 * 1024;

	private static final long MEMORY = 1800 * MEGABYTE;

	private static final long DISK = 1024 * MEGABYTE;

	private static final Path MEMINFO = Path.of("/proc/meminfo");

	private Preconditions() {
	}

	static void check(Settings settings) {
		settings.ports().forEach((port, option) -> {
			if (!Ports.isFree(port)) {
				throw new IllegalStateException(
						"Port %d is taken by another program: stop it, or choose another port with %s.".formatted(port,
								option));
			}
		});
		checkDisk(usableSpace(settings.folder()), settings.folder());
		availableMemory().ifPresent(Preconditions::checkMemory);
	}

	static void checkDisk(long bytes, Path folder) {
		if (bytes < DISK) {
			throw new IllegalStateException(
					"The disk of %s has %d MB left, and 1024 are needed: free some, or choose another folder with --data."
						.formatted(folder, bytes / MEGABYTE));
		}
	}

	static void checkMemory(long bytes) {
		if (bytes < MEMORY) {
			throw new IllegalStateException(
					"This machine has %d MB of memory left, and about 1800 are needed: close some programs first."
						.formatted(bytes / MEGABYTE));
		}
	}

	private static long usableSpace(Path folder) {
		try {
			return Files.getFileStore(folder).getUsableSpace();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	// Java knows how much memory is unused, but not how much of the caches would be given
	// up.
	private static OptionalLong availableMemory() {
		if (!Files.isReadable(MEMINFO)) {
			return OptionalLong.empty();
		}
		try (Stream<String> lines = Files.lines(MEMINFO)) {
			return lines.filter((line) -> line.startsWith("MemAvailable:"))
				.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
				.findFirst();
		}
		catch (IOException ex) {
			return OptionalLong.empty();
		}
	}

}
