package org.broadsheet.system.browser;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.broadsheet.system.Pipeline;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds on every kind of page, whatever its posts are like; the screenshots stay in
 * {@code target/screenshots}.
 */
class EveryPageTests {

	private static final Path SCREENSHOTS = Path.of("target", "screenshots");

	private final String site = Pipeline.running().reader().site();

	@ParameterizedTest(name = "{0} {1}")
	@MethodSource("views")
	void standsAndIsAccessible(Kind kind, Window window) {
		try (BrowserContext browser = Chromium.open(window)) {
			Page page = browser.newPage();
			List<String> complaints = Complaints.of(page);

			Response answer = page.navigate(this.site + kind.path());
			page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(kind + "-" + window + ".png"))
				.setFullPage(!kind.name().equals("huge-table")));

			assertThat(answer.status()).isEqualTo(kind.status());
			assertThat(page.locator("h1").count()).as("one heading of the page").isEqualTo(1);
			assertThat(page.title()).isNotBlank();
			assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
				.as("nothing sticks out at the side")
				.isEqualTo(true);
			assertThat(Axe.complaints(page)).as("axe").isEmpty();
			assertThat(complaints).isEmpty();
		}
	}

	@ParameterizedTest
	@MethodSource("org.broadsheet.system.browser.Kind#all")
	void isHtmlAsTheStandardHasIt(Kind kind) {
		try (BrowserContext browser = Chromium.open(Window.DESKTOP)) {
			assertThat(NuChecker.complaints(browser.request().get(this.site + kind.path()).text())).isEmpty();
		}
	}

	static Stream<Arguments> views() {
		return Stream.concat(
				Stream.of(Window.DESKTOP, Window.DESKTOP_DARK, Window.PHONE, Window.PHONE_DARK)
					.flatMap((window) -> Kind.usual().stream().map((kind) -> Arguments.of(kind, window))),
				Stream.of(Window.DESKTOP, Window.PHONE_DARK)
					.flatMap((window) -> Kind.unusual().stream().map((kind) -> Arguments.of(kind, window))));
	}

}
