package org.broadsheet.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

/** One of our services in a JVM of its own, run from the jar that production runs. */
final class ServiceProcess implements Part {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private final String name;

	private final int port;

	private final Path folder;

	private final ServiceJar jar;

	private final List<String> settings = new ArrayList<>();

	private @Nullable Child child;

	ServiceProcess(String name, int port, Path folder, Map<String, ?> settings) {
		this.name = name;
		this.port = port;
		this.folder = folder;
		this.jar = ServiceJar.of(name, folder);
		this.settings.add("--server.port=" + port);
		this.settings.add("--server.address=127.0.0.1");
		this.settings.add("--management.server.port=" + Settings.managementPort(port));
		settings.forEach((setting, value) -> this.settings.add("--" + setting + "=" + value));
	}

	@Override
	public String name() {
		return this.name;
	}

	/**
	 * Makes what lets the service start quickly, where it is not there yet or the jar has
	 * changed.
	 */
	void prepare() {
		this.jar.prepare();
	}

	boolean isPrepared() {
		return this.jar.isPrepared();
	}

	/** Starts the service; it is ready some seconds later, when its servers are. */
	@Override
	public void start() {
		List<String> command = new ArrayList<>(this.jar.command());
		command.addAll(this.settings);
		this.child = Child.start(this.name, this.folder, command, Map.of());
	}

	void awaitReady() {
		if (this.child != null) {
			this.child.awaitReady(PATIENCE, this::isReady);
		}
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

	private boolean isReady() {
		URI ready = URI.create("http://127.0.0.1:" + this.port + "/readyz");
		try (HttpClient client = HttpClient.newHttpClient()) {
			HttpRequest request = HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(5)).build();
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
