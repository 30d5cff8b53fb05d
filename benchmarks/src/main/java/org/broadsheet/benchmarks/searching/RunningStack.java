package org.broadsheet.benchmarks.searching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.broadsheet.local.Ports;

/** All of Broadsheet, as {@code ./up} runs it, in a folder of its own. */
final class RunningStack implements AutoCloseable {

	private static final int PATIENCE_SECONDS = 600;

	private final Path data;

	private final int reader = Ports.anyFree();

	private final int author = Ports.anyFree();

	private final int elasticsearch = Ports.anyFree();

	private final Process process;

	RunningStack(Path data) throws IOException, InterruptedException {
		this.data = data;
		Path log = data.resolve("up.log");
		this.process = new ProcessBuilder("./up", "--data", data.toString(), "--reader-port", "" + this.reader,
				"--author-port", "" + this.author, "--render-port", "" + Ports.anyFree(), "--kafka-port",
				"" + Ports.anyFree(), "--elasticsearch-port", "" + this.elasticsearch)
			.redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.start();
		Runtime.getRuntime().addShutdownHook(new Thread(this.process::destroy));
		for (int second = 0; !Files.readString(log).contains("Broadsheet is up."); second++) {
			if (!this.process.isAlive() || second > PATIENCE_SECONDS) {
				throw new IllegalStateException("not up: " + Files.readString(log));
			}
			TimeUnit.SECONDS.sleep(1);
		}
	}

	String readers() {
		return "http://127.0.0.1:" + this.reader;
	}

	String authors() {
		return "http://127.0.0.1:" + this.author;
	}

	String elasticsearch() {
		return "http://127.0.0.1:" + this.elasticsearch;
	}

	String token() throws IOException {
		return Files.readString(this.data.resolve("author-token")).strip();
	}

	/** The CPU time that a part has taken so far, with its children. */
	Duration cpuOf(String part) throws IOException {
		String pid = Files.readString(this.data.resolve(part + ".pid")).strip().split("\\s+", 2)[0];
		ProcessHandle first = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
		return Stream.concat(Stream.of(first), first.descendants())
			.map((each) -> each.info().totalCpuDuration().orElse(Duration.ZERO))
			.reduce(Duration.ZERO, Duration::plus);
	}

	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit().join();
	}

}
