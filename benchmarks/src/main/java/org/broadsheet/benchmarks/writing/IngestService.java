package org.broadsheet.benchmarks.writing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.broadsheet.ingest.IngestApplication;
import org.broadsheet.local.KafkaServer;
import org.broadsheet.local.Ports;

/** An ingest-service with a broker that nobody else uses. */
final class IngestService implements AutoCloseable {

	private final KafkaServer kafka;

	private final Served service;

	/**
	 * Starts both.
	 * @param beside classes that take the place of some of the service's
	 */
	IngestService(Path folder, String token, List<Path> beside, String... settings)
			throws IOException, InterruptedException {
		Files.createDirectories(folder);
		this.kafka = new KafkaServer(folder, Ports.anyFree(), Ports.anyFree(), List.of("-Xmx384m", "-XX:+UseSerialGC"));
		this.kafka.start();
		List<String> all = new ArrayList<>(List.of(settings));
		all.addAll(List.of("--management.server.port=" + Ports.anyFree(),
				"--spring.kafka.bootstrap-servers=" + this.kafka.bootstrapServers(),
				"--broadsheet.ledger.state-dir=" + folder.resolve("states"), "--broadsheet.rate-limit.requests=1000000",
				"--broadsheet.authors[0].name=Marie", "--broadsheet.authors[0].token-sha256=" + sha256(token)));
		this.service = new Served(folder, "ingest-service", beside, IngestApplication.class.getName(), all);
	}

	private static String sha256(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	String address() {
		return this.service.address();
	}

	@Override
	public void close() {
		this.service.close();
		this.kafka.stop();
	}

}
