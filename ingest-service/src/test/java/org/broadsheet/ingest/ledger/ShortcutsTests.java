package org.broadsheet.ingest.ledger;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.broadsheet.events.Topics;
import org.broadsheet.ingest.AuthorApi;
import org.broadsheet.ingest.Ends;
import org.broadsheet.ingest.IngestTest;
import org.broadsheet.testing.TestKafka;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Requests by shortcut among those by the topic, in one ledger. */
@IngestTest
class ShortcutsTests {

	private static final int POSTS = 100;

	@Autowired
	private AuthorApi api;

	private Admin admin;

	@BeforeEach
	void connect() {
		this.admin = Admin.create(Map.of("bootstrap.servers", TestKafka.bootstrapServers()));
	}

	@AfterEach
	void disconnect() {
		this.admin.close();
	}

	// Other instances that the tests left running decide on some.
	@Test
	void takeNoWayOverKafkaToWhatThisInstanceDecidesOn() throws Exception {
		long before = sum(ends());
		write();
		assertThat(sum(ends()) - before).isLessThan(2 * POSTS);
	}

	@Test
	void neitherSkipNorRepeatWhatComesByTheTopic() throws Exception {
		write();
		Map<TopicPartition, Long> ends = ends();
		Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
			Map<TopicPartition, Long> committed = committed();
			assertThat(committed).isNotEmpty();
			committed.forEach((partition, offset) -> assertThat(offset).isEqualTo(ends.get(partition)));
		});
	}

	private void write() {
		for (int i = 0; i < POSTS; i++) {
			String path = "/api/posts/" + AuthorApi.newId();
			assertThat(this.api.json("PUT", path, "{\"title\": \"a\"}", "If-None-Match", "*").statusCode())
				.isEqualTo(201);
			assertThat(this.api.json("PUT", path, "{\"title\": \"b\"}", "If-Match", "\"1\"").statusCode())
				.isEqualTo(200);
		}
	}

	private Map<TopicPartition, Long> ends() throws ExecutionException, InterruptedException {
		return Ends.of(this.admin, Topics.POST_COMMANDS);
	}

	private Map<TopicPartition, Long> committed() throws ExecutionException, InterruptedException {
		return this.admin.listConsumerGroupOffsets("ledger")
			.partitionsToOffsetAndMetadata()
			.get()
			.entrySet()
			.stream()
			.filter((offset) -> offset.getKey().topic().equals(Topics.POST_COMMANDS))
			.collect(Collectors.toMap(Map.Entry::getKey, (offset) -> offset.getValue().offset()));
	}

	private static long sum(Map<TopicPartition, Long> offsets) {
		return offsets.values().stream().mapToLong(Long::longValue).sum();
	}

}
