package org.broadsheet.local;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the stack lives and listens.
 *
 * @param folder absolute
 * @param elasticsearchMemory the size of its heap as the JVM takes it, such as
 * {@code 512m}
 */
record Settings(Path folder, int readerPort, int authorPort, int renderPort, int kafkaPort, int elasticsearchPort,
		String elasticsearchMemory) {

	private static final int MANAGEMENT = 1000;

	int kafkaControllerPort() {
		return this.kafkaPort + 1;
	}

	int elasticsearchTransportPort() {
		return this.elasticsearchPort + 100;
	}

	/** The port of a service's management endpoints. */
	static int managementPort(int port) {
		return port + MANAGEMENT;
	}

	/** Every port that must be free, with the option that moves it. */
	Map<Integer, String> ports() {
		Map<Integer, String> ports = new LinkedHashMap<>();
		ports.put(this.readerPort, "--reader-port");
		ports.put(managementPort(this.readerPort), "--reader-port");
		ports.put(this.authorPort, "--author-port");
		ports.put(managementPort(this.authorPort), "--author-port");
		ports.put(this.renderPort, "--render-port");
		ports.put(managementPort(this.renderPort), "--render-port");
		ports.put(this.kafkaPort, "--kafka-port");
		ports.put(kafkaControllerPort(), "--kafka-port");
		ports.put(this.elasticsearchPort, "--elasticsearch-port");
		ports.put(elasticsearchTransportPort(), "--elasticsearch-port");
		return ports;
	}

}
