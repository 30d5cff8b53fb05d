package org.broadsheet.render.rendering;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

import org.broadsheet.events.PostFormat;
import org.broadsheet.render.document.Typography;
import org.broadsheet.render.limits.RenderLimits;
import org.broadsheet.render.limits.RenderingRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class BoundedRendererTests {

	private static final RenderLimits ONE_THREAD = new RenderLimits(DataSize.ofMegabytes(1), 4_000_000,
			Duration.ofSeconds(2), 1, 1);

	private final BoundedRenderer renderer = new BoundedRenderer(new Renderer(new Typography(true, true)), ONE_THREAD);

	@AfterEach
	void close() {
		this.renderer.close();
	}

	@Test
	void aSlowPostMakesRoomForTheNext() throws InterruptedException {
		CompletableFuture<Rendered> slow = this.renderer.start(manuscript("![[]()".repeat(160_000)));
		assertThat(this.renderer.render(manuscript("Quick.")).rendering().html()).isEqualTo("<p>Quick.</p>\n");
		assertThat(slow).isNotDone();
		assertThatThrownBy(slow::get).isInstanceOf(ExecutionException.class)
			.cause()
			.isInstanceOfSatisfying(RenderingRefused.class, (refused) -> assertThat(refused.reason())
				.isEqualTo("The text takes longer than 2 seconds to render."));
		await().atMost(Duration.ofMinutes(1)).until(() -> this.renderer.lingering() == 0);
	}

	@Test
	void whoWaitsForAPreviewGoesBeforeABatch() throws InterruptedException {
		String twoHundredKilobytes = "Some words of a paragraph.\n\n".repeat(7_000);
		List<CompletableFuture<Rendered>> batch = Stream
			.generate(() -> this.renderer.start(manuscript(twoHundredKilobytes)))
			.limit(30)
			.toList();
		this.renderer.render(manuscript("A preview."));
		assertThat(batch).filteredOn(CompletableFuture::isDone).hasSizeLessThan(15);
		assertThat(batch).allSatisfy((each) -> assertThat(each).succeedsWithin(Duration.ofMinutes(1)));
	}

	private static Manuscript manuscript(String body) {
		return new Manuscript("", body, PostFormat.MARKDOWN, null, null);
	}

}
