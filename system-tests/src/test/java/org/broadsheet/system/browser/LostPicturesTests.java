package org.broadsheet.system.browser;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.broadsheet.system.Author.Written;
import org.broadsheet.system.Pipeline;
import org.broadsheet.system.Reader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Where a picture cannot be had stands its text, in no more room than text takes. */
class LostPicturesTests {

	private static final Path SCREENSHOTS = Path.of("target", "screenshots");

	// Two lines of the largest text that stands for a picture.
	private static final double LINES = 70;

	private final Reader reader = Pipeline.running().reader();

	private final String word = "zp" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

	@ParameterizedTest
	@EnumSource(names = { "DESKTOP", "PHONE" })
	void leaveNoEmptyBoxEvenWithoutScript(Window window) {
		Written post = post();
		try (BrowserContext browser = Chromium.open(window, false)) {
			Page page = browser.newPage();
			for (String path : new String[] { "/", "/tags/" + this.word, "/search?q=" + this.word, post.path() }) {
				page.navigate(this.reader.site() + path);
				page.screenshot(new Page.ScreenshotOptions()
					.setPath(SCREENSHOTS
						.resolve("lost-picture-" + path.replaceAll("^/(\\w*).*", "$1-") + window + ".png"))
					.setFullPage(true));
				List<Locator> lost = page.locator("img[src$='%s.webp']".formatted(this.word)).all();
				assertThat(lost).as(path).isNotEmpty();
				lost.forEach((each) -> await(path).until(() -> height(each) < LINES));
			}
		}
	}

	private static double height(Locator picture) {
		if (!picture.isVisible()) {
			return 0;
		}
		picture.scrollIntoViewIfNeeded();
		return picture.boundingBox().height;
	}

	private Written post() {
		String picture = "<img src=\"/%s.webp\" alt=\"%s\" width=\"1200\" height=\"800\">";
		Written post = Pipeline.running()
			.author()
			.publish(Map.of("title", "Sans image", "format", "html", "language", "fr", "tags", List.of(this.word),
					"body", "<p>" + picture.formatted(this.word, "Un phare") + "</p><p>" + this.word + "</p><figure>"
							+ picture.formatted(this.word, "Une plage") + "</figure>"));
		await().atMost(Duration.ofSeconds(60)).until(() -> this.reader.found(this.word).size() == 1);
		return post;
	}

}
