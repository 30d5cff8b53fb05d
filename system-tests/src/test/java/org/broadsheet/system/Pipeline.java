package org.broadsheet.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.broadsheet.testing.TestElasticsearch;
import org.broadsheet.testing.TestKafka;

import static org.assertj.core.api.Assertions.assertThat;

/** The three services on the tests' servers, started once for all tests of this JVM. */
public final class Pipeline {

	private static final String TOKEN = "a-token-of-the-system-tests";

	private static final int PARTITIONS = 4;

	private final Map<String, Service> services = new LinkedHashMap<>();

	private Pipeline() {
		add("ingest-service",
				Map.of("broadsheet.authors[0].name", "Rédaction", "broadsheet.authors[0].token-sha256", sha256(TOKEN),
						"broadsheet.authors[0].editor", true, "broadsheet.authors[0].scopes",
						"posts:read,posts:write,admin"));
		add("render-service", Map.of());
		add("search-service", Map.of("spring.elasticsearch.uris", TestElasticsearch.url()));
		this.services.values().forEach(Service::start);
		this.services.values().forEach(Service::awaitReady);
	}

	public static Pipeline running() {
		return Holder.PIPELINE;
	}

	public Author author() {
		return new Author(service("ingest-service").url(), TOKEN);
	}

	public Reader reader() {
		return new Reader(service("search-service").url());
	}

	/** A reader of a second site over the same posts, with settings of its own. */
	public Reader readerOfASite(Map<String, ?> settings) {
		Map<String, Object> all = new LinkedHashMap<>(settings);
		all.put("spring.elasticsearch.uris", TestElasticsearch.url());
		Service site = new Service("search-service", common(all));
		site.start();
		site.awaitReady();
		return new Reader(site.url());
	}

	/**
	 * Another instance of the search service, ready.
	 * @param client how it calls itself to Kafka
	 */
	Service anotherSearchService(String client) {
		Service another = new Service("search-service",
				common(Map.of("spring.elasticsearch.uris", TestElasticsearch.url(), "spring.kafka.client-id", client)));
		another.start();
		another.awaitReady();
		return another;
	}

	String kafka() {
		return TestKafka.bootstrapServers();
	}

	int partitions() {
		return PARTITIONS;
	}

	void killAndRestart(String name) {
		service(name).kill();
		service(name).start();
		service(name).awaitReady();
	}

	public void killElasticsearch() {
		TestElasticsearch.kill();
	}

	public void startElasticsearch() {
		TestElasticsearch.start();
	}

	/**
	 * Stops its process as kill -STOP does: it takes connections and never answers.
	 * @return what lets it go on
	 */
	public Runnable freezeElasticsearch() {
		String nodes = Http.get(TestElasticsearch.url() + "/_nodes/process").body();
		String pid = Author.JSON.readTree(nodes).findValue("id").asString();
		assertThat(ProcessHandle.current().descendants().map(ProcessHandle::pid)).contains(Long.valueOf(pid));
		signal("-STOP", pid);
		return () -> signal("-CONT", pid);
	}

	private static void signal(String signal, String pid) {
		try {
			assertThat(new ProcessBuilder("kill", signal, pid).start().onExit().join().exitValue()).isZero();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void killKafka() {
		TestKafka.kill();
	}

	void startKafka() {
		TestKafka.start();
	}

	Service service(String name) {
		return Objects.requireNonNull(this.services.get(name), name);
	}

	private void add(String name, Map<String, ?> settings) {
		this.services.put(name, new Service(name, common(settings)));
	}

	private Map<String, Object> common(Map<String, ?> settings) {
		Map<String, Object> all = new LinkedHashMap<>(settings);
		all.put("spring.kafka.bootstrap-servers", kafka());
		all.put("broadsheet.kafka.partitions", PARTITIONS);
		return all;
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

	private static final class Holder {

		private static final Pipeline PIPELINE = new Pipeline();

	}

}
