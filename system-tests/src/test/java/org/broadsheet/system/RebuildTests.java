package org.broadsheet.system;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The index is built anew while readers read, whatever dies meanwhile. */
class RebuildTests {

	private static final int POSTS = 3000;

	private static final String SECOND = "second";

	private static final Duration PATIENCE = Duration.ofMinutes(4);

	private final Pipeline pipeline = Pipeline.running();

	private final Service first = this.pipeline.service("search-service");

	private final Service second = this.pipeline.anotherSearchService(SECOND);

	private final String run = "zr" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

	@BeforeEach
	void posts() {
		this.pipeline.author().importAll(this::lines);
		await().atMost(PATIENCE).ignoreExceptions().until(() -> new Reader(this.second.url()).total(this.run) == POSTS);
	}

	@AfterEach
	void oneInstance() {
		this.second.kill();
		this.first.kill();
		this.first.start();
		this.first.awaitReady();
	}

	@Test
	void anotherInstanceGoesOnWhenTheOneThatBuildsIsKilled() throws InterruptedException {
		boolean secondBuilds = await().atMost(PATIENCE)
			.until(this::builder, (name) -> !name.isEmpty())
			.startsWith(SECOND);
		Service builder = secondBuilds ? this.second : this.first;
		Service other = secondBuilds ? this.first : this.second;
		List<String> complaints = new CopyOnWriteArrayList<>();
		Thread asking = Thread.ofVirtual().start(() -> askAllTheTime(new Reader(other.url()), complaints));
		String rebuild = other.managementUrl() + "/admin/index/rebuilds/" + requested(other);
		await().atMost(PATIENCE)
			.pollInterval(Duration.ofMillis(20))
			.until(() -> Author.JSON.readTree(Http.get(rebuild).body()), RebuildTests::isInTheMiddle);
		builder.kill();
		JsonNode done = await().atMost(PATIENCE)
			.until(() -> Author.JSON.readTree(Http.get(rebuild).body()), (now) -> now.hasNonNull("endedAt"));
		asking.interrupt();
		asking.join();
		assertThat(done.path("state").asString()).as(done.toString()).isEqualTo("DONE");
		assertThat(complaints).isEmpty();
		assertThat(new Reader(other.url()).allHits(this.run)).hasSize(POSTS);
	}

	private static boolean isInTheMiddle(JsonNode rebuild) {
		assertThat(rebuild.hasNonNull("endedAt")).as("killed too late: " + rebuild).isFalse();
		return rebuild.path("done").asLong() > 0;
	}

	private void askAllTheTime(Reader reader, List<String> complaints) {
		for (int number = 0; !Thread.currentThread().isInterrupted(); number++) {
			try {
				// Never the same question, which would be answered from memory.
				long total = reader.total(this.run, "&number=" + number);
				if (total != POSTS) {
					complaints.add("found " + total);
				}
			}
			catch (RuntimeException | AssertionError ex) {
				if (!Thread.currentThread().isInterrupted()) {
					complaints.add(String.valueOf(ex));
				}
			}
		}
	}

	private static String requested(Service service) {
		HttpResponse<String> answer = Http
			.send(HttpRequest.newBuilder(URI.create(service.managementUrl() + "/admin/index/rebuilds"))
				.POST(HttpRequest.BodyPublishers.noBody()));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
		return answer.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", "");
	}

	/** The client that has the log's first partition, or nothing while that moves. */
	private String builder() throws ExecutionException, InterruptedException {
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", this.pipeline.kafka()))) {
			ConsumerGroupDescription group = Objects
				.requireNonNull(admin.describeConsumerGroups(List.of("search")).describedGroups().get("search"))
				.get();
			return !isSettled(group) ? "" : group.members()
				.stream()
				.filter((each) -> each.assignment().topicPartitions().contains(new TopicPartition("rendered-posts", 0)))
				.map(MemberDescription::clientId)
				.findFirst()
				.orElse("");
		}
	}

	// There may be more members than partitions, so that some have none.
	private boolean isSettled(ConsumerGroupDescription group) {
		long assigned = group.members().stream().mapToLong((each) -> each.assignment().topicPartitions().size()).sum();
		return group.groupState() == GroupState.STABLE && assigned == this.pipeline.partitions()
				&& group.members().stream().anyMatch((each) -> each.clientId().startsWith(SECOND));
	}

	private Stream<String> lines() {
		return IntStream.range(0, POSTS)
			.mapToObj((i) -> Author.JSON.writeValueAsString(Map.of("id", this.run + "-" + i, "title", "Billet " + i,
					"body", "Le corps du billet %d de la série %s.".formatted(i, this.run), "author", "Zoé", "tags",
					List.of(this.run))));
	}

}
