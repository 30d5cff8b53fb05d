package org.broadsheet.ingest.crash;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.broadsheet.ingest.AuthorApi;
import org.broadsheet.ingest.IngestApplication;
import org.broadsheet.testing.TestKafka;

/** An ingest service in a process of its own, that can be killed. */
final class Instance implements AutoCloseable {

	private final int port = freePort();

	private final String stateDir = "target/ledger/" + UUID.randomUUID();

	private Process process;

	private final AuthorApi api = new AuthorApi("http://127.0.0.1:" + this.port);

	Instance() {
		this.process = launch();
	}

	AuthorApi api() {
		return this.api;
	}

	/** Ends as kill -9 does. */
	void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	/** Stands still where it is, as on a machine that hangs, until {@link #resume}. */
	void pause() throws IOException, InterruptedException {
		signal("-STOP");
	}

	/** Goes on as if nothing had been. */
	void resume() throws IOException, InterruptedException {
		signal("-CONT");
	}

	private void signal(String signal) throws IOException, InterruptedException {
		if (new ProcessBuilder("kill", signal, Long.toString(this.process.pid())).start().waitFor() != 0) {
			throw new IllegalStateException("kill " + signal + " failed");
		}
	}

	/** Ends as SIGTERM does, and starts again. */
	void restart() throws InterruptedException {
		this.process.destroy();
		if (!this.process.waitFor(40, TimeUnit.SECONDS)) {
			throw new IllegalStateException("an instance does not stop");
		}
		this.process = launch();
		this.api.awaitReady();
	}

	private Process launch() {
		List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(),
				"-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp",
				System.getProperty("java.class.path"), IngestApplication.class.getName(), "--server.port=" + this.port,
				"--management.server.port=0", "--spring.kafka.bootstrap-servers=" + TestKafka.bootstrapServers(),
				"--broadsheet.ledger.state-dir=" + this.stateDir));
		File log = Path.of("target", "instance-" + this.port + ".log").toFile();
		try {
			return new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.appendTo(log))
				.start();
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

}
