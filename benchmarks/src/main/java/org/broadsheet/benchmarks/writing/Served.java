package org.broadsheet.benchmarks.writing;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.broadsheet.local.Ports;

/** A web server in a process of its own, with the flags that production has. */
public final class Served implements AutoCloseable {

	private static final int PATIENCE_SECONDS = 120;

	private final Process process;

	private final String address;

	public Served(Path folder, List<String> program, List<String> settings, String answering)
			throws IOException, InterruptedException {
		int port = Ports.anyFree();
		this.address = "http://127.0.0.1:" + port;
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx192m",
						"-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "--enable-native-access=ALL-UNNAMED"));
		command.addAll(program);
		command.addAll(List.of("--server.port=" + port, "--server.address=127.0.0.1",
				"--spring.threads.virtual.enabled=true"));
		command.addAll(settings);
		this.process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(folder.resolve(port + ".log").toFile())
			.start();
		awaitAnswer(URI.create(this.address + answering));
	}

	public String address() {
		return this.address;
	}

	/** The processor time that it has taken so far. */
	public Duration cpu() {
		return this.process.info().totalCpuDuration().orElseThrow();
	}

	// Any answer but one that says "not yet".
	private void awaitAnswer(URI uri) throws IOException, InterruptedException {
		for (int second = 0; second < PATIENCE_SECONDS && this.process.isAlive(); second++) {
			TimeUnit.SECONDS.sleep(1);
			try {
				HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
				if (connection.getResponseCode() < 500) {
					return;
				}
			}
			catch (java.net.ConnectException ex) {
				// Not yet.
			}
		}
		throw new IllegalStateException(uri + " does not answer");
	}

	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit().join();
	}

}
