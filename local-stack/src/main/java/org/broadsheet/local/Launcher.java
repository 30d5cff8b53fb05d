package org.broadsheet.local;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * What {@code ./up} runs once all is built: brings the stack up, says where it is, and
 * takes it down in order when told to stop.
 */
@Command(name = "./up", sortOptions = false, usageHelpWidth = 110, showDefaultValues = true,
		description = { "Runs the whole of Broadsheet on this machine: a Kafka broker, an Elasticsearch and the three "
				+ "services, all on the loopback address and together within about 2 GiB of memory. What is not built "
				+ "yet is built first. Ctrl-C stops all; the next ./up shows the same posts.", "" })
public final class Launcher implements Callable<Integer> {

	@Option(names = "--demo", description = "Fills an empty blog with some thirty posts in French and English.")
	private boolean demo;

	@Option(names = "--data", paramLabel = "FOLDER", showDefaultValue = CommandLine.Help.Visibility.NEVER,
			description = "The folder that holds posts, index, logs and the author token.%n  Default: .broadsheet beside ./up")
	private Path data = Installation.project().resolve(".broadsheet");

	@Option(names = "--reader-port", paramLabel = "PORT", defaultValue = "8080",
			description = "The readers' site. The management endpoints of each service are 1000 above its port.")
	private int readerPort;

	@Option(names = "--author-port", paramLabel = "PORT", defaultValue = "8081", description = "The author API.")
	private int authorPort;

	@Option(names = "--render-port", paramLabel = "PORT", defaultValue = "8082", description = "The preview API.")
	private int renderPort;

	@Option(names = "--kafka-port", paramLabel = "PORT", defaultValue = "9092",
			description = "Kafka; the port above it is its controller's.")
	private int kafkaPort;

	@Option(names = "--elasticsearch-port", paramLabel = "PORT", defaultValue = "9200",
			description = "Elasticsearch; the port 100 above is for its own talk.")
	private int elasticsearchPort;

	@Option(names = "--elasticsearch-memory", paramLabel = "SIZE", defaultValue = "512m",
			description = "Elasticsearch's heap, such as 2g; 512m serves 100,000 posts.")
	private String elasticsearchMemory = "512m";

	@Option(names = { "-h", "--help" }, usageHelp = true, description = "Says all this.")
	@SuppressWarnings("unused") // picocli sets it and obeys it
	private boolean help;

	@Override
	public Integer call() throws Exception {
		Settings settings = new Settings(this.data.toAbsolutePath().normalize(), this.readerPort, this.authorPort,
				this.renderPort, this.kafkaPort, this.elasticsearchPort, this.elasticsearchMemory);
		try (Folder folder = Folder.claim(settings.folder())) {
			Preconditions.check(settings);
			new Stack(settings, folder.authorToken()).run(this.demo);
		}
		return 0;
	}

	/**
	 * Takes the options that {@code ./up --help} lists; ends with a sentence and status 1
	 * where it cannot run.
	 */
	public static void main(String[] args) {
		System.exit(commandLine().execute(args));
	}

	static CommandLine commandLine() {
		return new CommandLine(new Launcher()).setExecutionExceptionHandler((ex, line, result) -> {
			Throwable cause = ex.getCause();
			Throwable reason = (ex instanceof CompletionException && cause != null) ? cause : ex;
			line.getErr().println(line.getColorScheme().errorText(String.valueOf(reason.getMessage())));
			return 1;
		});
	}

}
