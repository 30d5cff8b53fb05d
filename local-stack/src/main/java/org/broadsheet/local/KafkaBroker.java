package org.broadsheet.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * What the broker's JVM runs: one node that is broker and controller, formatted at its
 * first start.
 */
final class KafkaBroker {

	private static final String CONTROLLER = "CONTROLLER";

	private static final String MAX_RECORD = String.valueOf(17 * 1024 * 1024);

	private KafkaBroker() {
	}

	/**
	 * Expects the data folder, the port, the controller's port, and the file to make when
	 * clients are served.
	 */
	public static void main(String[] args) throws Exception {
		Path data = Path.of(args[0]);
		format(data);
		KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings(data, args[1], args[2])),
				Time.SYSTEM);
		Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "stop"));
		server.startup();
		Files.createFile(Path.of(args[3]));
		server.awaitShutdown();
	}

	private static void format(Path data) throws Exception {
		if (Files.exists(data.resolve("meta.properties"))) {
			return;
		}
		Files.createDirectories(data);
		new Formatter().setNodeId(1)
			.setClusterId(Uuid.randomUuid().toString())
			.setControllerListenerName(CONTROLLER)
			.setDirectories(List.of(data.toString()))
			.setMetadataLogDirectory(data.toString())
			.run();
	}

	private static Properties settings(Path data, String port, String controllerPort) {
		Properties settings = new Properties();
		settings.putAll(Map.of("process.roles", "broker,controller", "node.id", "1", "listeners",
				"PLAINTEXT://127.0.0.1:%s,%s://127.0.0.1:%s".formatted(port, CONTROLLER, controllerPort),
				"advertised.listeners", "PLAINTEXT://127.0.0.1:" + port, "controller.listener.names", CONTROLLER,
				"controller.quorum.voters", "1@127.0.0.1:" + controllerPort, "log.dirs", data.toString(),
				"auto.create.topics.enable", "false"));
		settings.putAll(ONE_NODE);
		settings.putAll(SMALL);
		settings.putAll(LARGE_RECORDS);
		return settings;
	}

	// A killed broker may come back when its old session has ended; a shorter one would
	// fence a live broker on a starved machine.
	// What a killed writer had begun is ended a second after its time, not ten: until
	// then nobody reads past it.
	private static final Map<String, String> ONE_NODE = Map.of("offsets.topic.replication.factor", "1",
			"transaction.state.log.replication.factor", "1", "transaction.state.log.min.isr", "1",
			"share.coordinator.state.topic.replication.factor", "1", "share.coordinator.state.topic.min.isr", "1",
			"group.initial.rebalance.delay.ms", "0", "broker.session.timeout.ms", "5000",
			"broker.heartbeat.interval.ms", "1000", "transaction.abort.timed.out.transaction.cleanup.interval.ms",
			"1000");

	private static final Map<String, String> SMALL = Map.of("offsets.topic.num.partitions", "4",
			"transaction.state.log.num.partitions", "4", "share.coordinator.state.topic.num.partitions", "4",
			"log.cleaner.dedupe.buffer.size", "8388608", "log.segment.bytes", "134217728", "num.network.threads", "2",
			"num.io.threads", "4");

	private static final Map<String, String> LARGE_RECORDS = Map.of("message.max.bytes", MAX_RECORD,
			"replica.fetch.max.bytes", MAX_RECORD);

}
