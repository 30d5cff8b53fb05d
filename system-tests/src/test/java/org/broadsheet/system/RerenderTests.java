package org.broadsheet.system;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.broadsheet.system.Author.Written;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The renderer has improved, and what was rendered by the old one becomes better too. */
class RerenderTests {

	private static final int POSTS = 20;

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private final Pipeline pipeline = Pipeline.running();

	private final Reader reader = this.pipeline.reader();

	@Test
	void readersGoOnReadingWhileAnOperatorRendersEverythingAgain() {
		Service renderer = this.pipeline.service("render-service");
		renderer.kill();
		List<Written> posts = IntStream.range(0, POSTS).mapToObj(this::publish).toList();
		letYesterdaysRendererWork(posts);
		awaitShown(posts, YesterdaysRenderer.TEXT);
		renderer.start();
		renderer.awaitReady();
		assertThat(posts).allSatisfy((post) -> assertThat(text(post)).contains(YesterdaysRenderer.TEXT));
		assertThat(Http
			.send(HttpRequest.newBuilder(URI.create(renderer.managementUrl() + "/admin/rerenders"))
				.POST(HttpRequest.BodyPublishers.noBody()))
			.statusCode()).isEqualTo(200);
		awaitShown(posts, "Today all is rendered better.");
	}

	private Written publish(int number) {
		return this.pipeline.author()
			.publish(Map.of("title", "Rendered twice " + number, "body", "*Today* all is rendered better.", "language",
					"en", "status", "published"));
	}

	// It gets no offsets to keep before the broker knows that today's is gone.
	private void letYesterdaysRendererWork(List<Written> posts) {
		YesterdaysRenderer yesterdays = new YesterdaysRenderer(this.pipeline.kafka());
		await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(2)).ignoreExceptions().until(() -> {
			yesterdays.render(posts.stream().map(Written::id).collect(Collectors.toSet()));
			return true;
		});
	}

	// Each is read again and again, and always there, with the one text or the other.
	private void awaitShown(List<Written> posts, String wanted) {
		await().atMost(PATIENCE)
			.pollInterval(Duration.ofMillis(100))
			.until(() -> posts.stream().filter((post) -> shows(post, wanted)).count() == POSTS);
	}

	private boolean shows(Written post, String wanted) {
		if (this.reader.status(post.path()) == 404 && wanted.equals(YesterdaysRenderer.TEXT)) {
			return false;
		}
		String text = text(post);
		assertThat(text).containsAnyOf(YesterdaysRenderer.TEXT, wanted);
		return text.contains(wanted);
	}

	private String text(Written post) {
		return this.reader.page(post.path()).select("main").text();
	}

}
