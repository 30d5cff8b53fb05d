package org.broadsheet.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

/**
 * A real Elasticsearch of one node in a process of its own, on the loopback address, with
 * its data in a folder. Killed and started again, it has kept what it acknowledged.
 */
public final class ElasticsearchServer implements Part {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private final Path folder;

	private final int port;

	private final int transportPort;

	private final List<String> jvmFlags;

	private @Nullable Child child;

	public ElasticsearchServer(Path folder, int port, int transportPort, List<String> jvmFlags) {
		this.folder = folder;
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
		ElasticsearchHome home = ElasticsearchHome.of(this.folder.resolve("elasticsearch"));
		Child started = Child.start("elasticsearch", this.folder, command(home), home.environment(this.jvmFlags));
		this.child = started;
		started.awaitReady(PATIENCE, this::answers);
	}

	@Override
	public void stop() {
		if (this.child != null) {
			this.child.stop();
		}
	}

	@Override
	public CompletableFuture<?> onExit() {
		return (this.child != null) ? this.child.onExit() : CompletableFuture.completedFuture(null);
	}

	@Override
	public String name() {
		return "Elasticsearch";
	}

	/**
	 * Ends the server as kill -9 does.
	 */
	public void kill() {
		if (this.child != null) {
			this.child.kill(ElasticsearchHome.of(this.folder.resolve("elasticsearch")).pidFile());
		}
	}

	private List<String> command(ElasticsearchHome home) {
		List<String> command = new ArrayList<>(RootUser.dropped());
		command.addAll(List.of(home.executable().toString(), "-p", home.pidFile().toString()));
		Map<String, Object> settings = Map.of("http.port", this.port, "transport.port", this.transportPort,
				"discovery.type", "single-node", "xpack.security.enabled", "false", "path.data", home.data(),
				"path.logs", home.logs(), "cluster.routing.allocation.disk.threshold_enabled", "false");
		settings.forEach((name, value) -> command.add("-E" + name + "=" + value));
		return command;
	}

	private boolean answers() {
		URI health = URI.create(url() + "/_cluster/health?wait_for_status=yellow&timeout=1s");
		try (HttpClient client = HttpClient.newHttpClient()) {
			HttpRequest request = HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
			return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
