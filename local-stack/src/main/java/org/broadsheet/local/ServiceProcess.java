package org.broadsheet.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One of our services in a JVM of its own, run from the jar that production runs. */
final class ServiceProcess extends Part {

	private final int port;

	private final Path folder;

	private final ServiceJar jar;

	private final List<String> settings = new ArrayList<>();

	ServiceProcess(String name, int port, Path folder, Map<String, ?> settings) {
		super(name, Duration.ofMinutes(5));
		this.port = port;
		this.folder = folder;
		this.jar = ServiceJar.of(name, folder);
		this.settings.add("--server.port=" + port);
		this.settings.add("--server.address=127.0.0.1");
		this.settings.add("--management.server.port=" + Settings.managementPort(port));
		settings.forEach((setting, value) -> this.settings.add("--" + setting + "=" + value));
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
	void start() {
		List<String> command = new ArrayList<>(this.jar.command());
		command.addAll(this.settings);
		launch(name(), this.folder, command, Map.of());
	}

	@Override
	boolean isReady() {
		return Probe.answers("http://127.0.0.1:" + this.port + "/readyz");
	}

}
