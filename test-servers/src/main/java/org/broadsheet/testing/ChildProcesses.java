package org.broadsheet.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.broadsheet.local.ElasticsearchServer;
import org.broadsheet.local.KafkaServer;
import org.broadsheet.local.Ports;

import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/**
 * The local stack's servers, made for a short life: little memory, quick to start, their
 * data in a temporary folder.
 */
final class ChildProcesses {

	private static final List<String> SHORT_LIVED = List.of("-XX:-UseG1GC", "-XX:+UseSerialGC",
			"-XX:TieredStopAtLevel=1");

	private ChildProcesses() {
	}

	static TestServer kafka() {
		Path folder = temporaryFolder("kafka");
		KafkaServer server = new KafkaServer(folder, Ports.anyFree(), Ports.anyFree(), with("-Xmx256m"));
		afterAllContexts(server::stop, folder);
		return new ChildProcess(server::bootstrapServers, server::start, server::kill);
	}

	static TestServer elasticsearch() {
		Path folder = temporaryFolder("elasticsearch");
		ElasticsearchServer server = new ElasticsearchServer(folder, Ports.anyFree(), Ports.anyFree(),
				with("-Xms320m", "-Xmx320m"));
		afterAllContexts(server::stop, folder);
		return new ChildProcess(server::url, server::start, server::kill);
	}

	// A plain shutdown hook would take the servers away from contexts that still close.
	private static void afterAllContexts(Runnable stop, Path folder) {
		SpringApplication.getShutdownHandlers().add(() -> {
			stop.run();
			try {
				FileSystemUtils.deleteRecursively(folder);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	private static List<String> with(String... memory) {
		return Stream.concat(Stream.of(memory), SHORT_LIVED.stream()).toList();
	}

	private static Path temporaryFolder(String name) {
		try {
			return Files.createTempDirectory("broadsheet-test-" + name + "-");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private record ChildProcess(Supplier<String> where, Runnable starting, Runnable killing) implements TestServer {

		@Override
		public String address() {
			return this.where.get();
		}

		@Override
		public void start() {
			this.starting.run();
		}

		@Override
		public void kill() {
			this.killing.run();
		}

	}

}
