package org.broadsheet.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A real Elasticsearch of one node in a process of its own, on the loopback address, with
 * its data in a folder. Killed and started again, it has kept what it acknowledged.
 */
public final class ElasticsearchServer extends Part {

	private final Path folder;

	private final ElasticsearchHome home;

	private final int port;

	private final int transportPort;

	private final List<String> jvmFlags;

	public ElasticsearchServer(Path folder, int port, int transportPort, List<String> jvmFlags) {
		super("Elasticsearch", Duration.ofMinutes(5));
		this.folder = folder;
		this.home = new ElasticsearchHome(folder.resolve("elasticsearch"));
		this.port = port;
		this.transportPort = transportPort;
		this.jvmFlags = List.copyOf(jvmFlags);
	}

	public String url() {
		return "http://127.0.0.1:" + this.port;
	}

	/**
	 * Starts the server and waits until it serves requests.
	 */
	@Override
	public void start() {
		this.home.furnish();
		launch("elasticsearch", this.folder, command(), this.home.environment(this.jvmFlags));
		awaitReady();
	}

	@Override
	boolean isReady() {
		return Probe.answers(url() + "/_cluster/health?wait_for_status=yellow&timeout=1s");
	}

	/**
	 * Ends the server as kill -9 does.
	 */
	public void kill() {
		kill(this.home.pidFile());
	}

	private List<String> command() {
		List<String> command = new ArrayList<>(RootUser.dropped());
		command.addAll(List.of(this.home.executable().toString(), "-p", this.home.pidFile().toString()));
		Map<String, Object> settings = Map.of("http.port", this.port, "transport.port", this.transportPort,
				"discovery.type", "single-node", "xpack.security.enabled", "false", "path.data", this.home.data(),
				"path.logs", this.home.logs(), "cluster.routing.allocation.disk.threshold_enabled", "false");
		settings.forEach((name, value) -> command.add("-E" + name + "=" + value));
		return command;
	}

}
