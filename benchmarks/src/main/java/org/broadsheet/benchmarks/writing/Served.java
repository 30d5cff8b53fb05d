package org.broadsheet.benchmarks.writing;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.broadsheet.local.Ports;
import org.broadsheet.local.ServiceJar;

/**
 * A service in a process of its own, its jar taken apart and run with the flags that
 * production has.
 */
public final class Served implements AutoCloseable {

	private static final int PATIENCE_SECONDS = 120;

	private final Process process;

	private final String address;

	/**
	 * Starts it and waits until it is ready.
	 * @param name the service's
	 * @param beside the folders of classes that stand before its own
	 * @param main the class to run
	 */
	public Served(Path folder, String name, List<Path> beside, String main, List<String> settings)
			throws IOException, InterruptedException {
		int port = Ports.anyFree();
		this.address = "http://127.0.0.1:" + port;
		// Out of the one jar, Kafka's client would compress in Java instead of in C.
		Path jar = ServiceJar.of(name, folder).extract();
		String classPath = Stream.concat(beside.stream(), Stream.of(jar))
			.map(Path::toString)
			.collect(Collectors.joining(File.pathSeparator));
		List<String> command = new ArrayList<>(ServiceJar.java());
		command.addAll(List.of("-cp", classPath, main));
		command.addAll(List.of("--server.port=" + port, "--server.address=127.0.0.1"));
		command.addAll(settings);
		this.process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(folder.resolve(port + ".log").toFile())
			.start();
		Runtime.getRuntime().addShutdownHook(new Thread(this.process::destroy));
		awaitAnswer(URI.create(this.address + "/readyz"));
	}

	public String address() {
		return this.address;
	}

	/** The processor time that it has taken so far. */
	public Duration cpu() {
		return this.process.info().totalCpuDuration().orElseThrow();
	}

	/** Stops it where it stands, until {@link #resume}. */
	public void pause() throws IOException, InterruptedException {
		signal("-STOP");
	}

	public void resume() throws IOException, InterruptedException {
		signal("-CONT");
	}

	private void signal(String signal) throws IOException, InterruptedException {
		int status = new ProcessBuilder("kill", signal, Long.toString(this.process.pid())).inheritIO()
			.start()
			.waitFor();
		if (status != 0) {
			throw new IllegalStateException("kill " + signal + " failed");
		}
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
