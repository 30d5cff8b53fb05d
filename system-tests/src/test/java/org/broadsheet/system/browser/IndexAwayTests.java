package org.broadsheet.system.browser;

import java.nio.file.Path;
import java.time.Duration;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.RequestOptions;
import org.broadsheet.system.Pipeline;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * While the index is away, readers are asked for patience, and the site comes back by
 * itself.
 */
class IndexAwayTests {

	// The indexer would wait for twenty.
	private static final Duration LONGEST = Duration.ofSeconds(15);

	private final Pipeline pipeline = Pipeline.running();

	@Test
	void asksForPatienceUntilTheIndexIsBack() {
		String address = this.pipeline.reader().site() + "/search?q=away";
		try (BrowserContext browser = Chromium.open(Window.DESKTOP)) {
			Page page = browser.newPage();
			this.pipeline.killElasticsearch();
			try {
				Response answer = page.navigate(address);
				assertThat(answer.status()).isEqualTo(503);
				assertThat(answer.headers()).containsKey("retry-after");
				page.screenshot(
						new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "index-away.png")));
				assertThat(Axe.complaints(page)).isEmpty();
				assertThat(NuChecker.complaints(page.request().get(address).text())).isEmpty();
			}
			finally {
				this.pipeline.startElasticsearch();
			}
			await().atMost(Duration.ofMinutes(3)).until(() -> page.navigate(address).status() == 200);
		}
	}

	@Test
	void aStoppedIndexHoldsNoReaderForLong() {
		String address = this.pipeline.reader().site() + "/search?q=stopped";
		try (BrowserContext browser = Chromium.open(Window.DESKTOP)) {
			APIRequestContext reader = browser.request();
			Runnable thaw = this.pipeline.freezeElasticsearch();
			try {
				APIResponse answer = reader.get(address,
						RequestOptions.create().setTimeout((double) LONGEST.toMillis()));
				assertThat(answer.status()).isEqualTo(503);
				assertThat(answer.headers()).containsKey("retry-after");
			}
			finally {
				thaw.run();
			}
			await().atMost(Duration.ofMinutes(1)).until(() -> reader.get(address).status() == 200);
		}
	}

}
