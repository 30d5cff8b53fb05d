package org.broadsheet.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * The folder of one stack: held by one launcher at a time, and cleared of what a killed
 * one left running.
 */
final class Folder implements AutoCloseable {

	private static final int TOKEN_BYTES = 24;

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final Path path;

	private final FileChannel lock;

	private Folder(Path path, FileChannel lock) {
		this.path = path;
		this.lock = lock;
	}

	/**
	 * Takes the folder, made if need be.
	 * @throws IllegalStateException when it cannot be written, or another launcher holds
	 * it
	 */
	static Folder claim(Path path) throws IOException {
		FileChannel channel = open(path);
		FileLock lock = channel.tryLock();
		if (lock == null) {
			channel.close();
			throw new IllegalStateException("Another ./up runs on " + path
					+ ": stop it with Ctrl-C, or choose another folder with --data and other ports.");
		}
		Folder folder = new Folder(path, channel);
		folder.stopStaleChildren();
		return folder;
	}

	private static FileChannel open(Path path) {
		try {
			Files.createDirectories(path);
			return FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		}
		catch (IOException ex) {
			throw new IllegalStateException(
					"The folder %s cannot be written: make it writable, or choose another with --data.".formatted(path),
					ex);
		}
	}

	/** The author token of this stack, made at its first start. */
	String authorToken() throws IOException {
		Path file = this.path.resolve("author-token");
		if (Files.notExists(file)) {
			byte[] random = new byte[TOKEN_BYTES];
			new SecureRandom().nextBytes(random);
			Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
			Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
		}
		return Files.readString(file).strip();
	}

	private void stopStaleChildren() throws IOException {
		try (Stream<Path> files = Files.find(this.path, 2, (file, attributes) -> file.toString().endsWith(".pid"))) {
			for (Path file : files.toList()) {
				stopStale(file);
				Files.deleteIfExists(file);
			}
		}
	}

	private void stopStale(Path pidFile) throws IOException {
		String pid = Files.readString(pidFile).strip();
		if (!pid.matches("\\d{1,18}")) {
			return;
		}
		ProcessHandle process = ProcessHandle.of(Long.parseLong(pid)).filter(this::isOurs).orElse(null);
		if (process != null) {
			Steps.say("Stopping " + pidFile.getFileName() + ", left by a launcher that was killed");
			process.destroy();
			if (!endsWithin(process, PATIENCE)) {
				process.destroyForcibly();
				endsWithin(process, PATIENCE);
			}
		}
	}

	// The number may have passed on to another process: ours name the folder in their
	// command.
	private boolean isOurs(ProcessHandle process) {
		try {
			return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "cmdline"))
				.contains(this.path.toString());
		}
		catch (IOException ex) {
			return process.info().commandLine().filter((line) -> line.contains(this.path.toString())).isPresent();
		}
	}

	private static boolean endsWithin(ProcessHandle process, Duration patience) {
		try {
			process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
			return true;
		}
		catch (TimeoutException | ExecutionException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	@Override
	public void close() throws IOException {
		this.lock.close();
	}

}
