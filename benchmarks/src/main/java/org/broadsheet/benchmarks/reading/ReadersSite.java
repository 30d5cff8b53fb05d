package org.broadsheet.benchmarks.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

import org.broadsheet.local.Ports;
import org.broadsheet.testing.TestElasticsearch;
import org.broadsheet.testing.TestKafka;

/**
 * The search-service, run from the jar that production runs, with a folder of files to
 * serve.
 */
final class ReadersSite implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private final int port = Ports.anyFree();

	private final Process process;

	ReadersSite(Path files) throws IOException {
		Path java = Path.of(System.getProperty("java.home"), "bin", "java");
		this.process = new ProcessBuilder(java.toString(), "-Xmx256m", "-jar",
				"search-service/target/search-service.jar", "--server.port=" + this.port,
				"--management.server.port=" + Ports.anyFree(),
				"--spring.kafka.bootstrap-servers=" + TestKafka.bootstrapServers(),
				"--spring.elasticsearch.uris=" + TestElasticsearch.url(),
				"--spring.web.resources.static-locations=classpath:/static/,file:" + files + "/")
			.redirectErrorStream(true)
			.redirectOutput(files.resolveSibling("search-service.log").toFile())
			.start();
		Runtime.getRuntime().addShutdownHook(new Thread(this.process::destroyForcibly));
	}

	int port() {
		return this.port;
	}

	/** Asks until the answer is there. */
	byte[] await(String path) throws InterruptedException {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (true) {
			try (Connection connection = new Connection(this.port, path)) {
				return connection.ask();
			}
			catch (IOException ex) {
				if (System.nanoTime() > end || !this.process.isAlive()) {
					throw new IllegalStateException("the search-service does not answer " + path, ex);
				}
				Thread.sleep(200);
			}
		}
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

}
