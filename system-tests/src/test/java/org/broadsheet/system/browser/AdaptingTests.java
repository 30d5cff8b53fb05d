package org.broadsheet.system.browser;

import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import org.broadsheet.system.Pipeline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages suit themselves to paper, and to readers who want things to stand still. */
class AdaptingTests {

	private final BrowserContext browser = Chromium.open(Window.DESKTOP_DARK);

	private final Page page = this.browser.newPage();

	private final String site = Pipeline.running().reader().site();

	@AfterEach
	void close() {
		this.browser.close();
	}

	@Test
	void onPaperStandsTheArticleInBlackOnWhite() {
		this.page.navigate(this.site + Sample.path("long"));
		this.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		this.page.screenshot(
				new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "article-long-on-paper.png"))
					.setFullPage(true));
		for (String part : List.of(".nameplate", "h1", ".byline", ".prose")) {
			assertThat(this.page.locator(part).first().isVisible()).as(part).isTrue();
		}
		for (String part : List.of(".bar", ".toc", ".after", ".foot")) {
			assertThat(this.page.locator(part).first().isVisible()).as(part).isFalse();
		}
		assertThat(style("body", "color")).isEqualTo("rgb(0, 0, 0)");
		assertThat(style("body", "backgroundColor")).isEqualTo("rgb(255, 255, 255)");
	}

	@Test
	void nothingMovesForReadersWhoWantItSo() {
		this.page.navigate(this.site + Sample.path("long"));
		assertThat(style("html", "scrollBehavior")).isEqualTo("auto");
		assertThat(this.page.evaluate("document.getAnimations().length")).isEqualTo(0);
		this.page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
		assertThat(style("html", "scrollBehavior")).isEqualTo("smooth");
	}

	@Test
	void theContentsStandBesideTheTextWhereThereIsRoomAndWaitToBeAskedForElsewhere() {
		this.page.navigate(this.site + Sample.path("long"));
		assertThat(this.page.locator(".toc a").first().isVisible()).isTrue();
		this.page.setViewportSize(390, 844);
		assertThat(this.page.locator(".toc a").first().isVisible()).isFalse();
		this.page.locator(".toc summary").click();
		assertThat(this.page.locator(".toc a").first().isVisible()).isTrue();
	}

	private Object style(String selector, String property) {
		return this.page.evaluate(
				"([selector, property]) => getComputedStyle(document.querySelector(selector))[property]",
				List.of(selector, property));
	}

}
