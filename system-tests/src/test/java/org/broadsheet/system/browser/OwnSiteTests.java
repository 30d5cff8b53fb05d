package org.broadsheet.system.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.broadsheet.system.Pipeline;
import org.broadsheet.system.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Another blog, in another language and another dress, without touching code. */
class OwnSiteTests {

	@TempDir
	private static Path folder;

	@ParameterizedTest
	@EnumSource(names = { "DESKTOP", "PHONE_DARK" })
	void speaksItsLanguageAndWearsItsColours(Window window) {
		Sample.path("long");
		try (BrowserContext browser = Chromium.open(window)) {
			Page page = browser.newPage();
			page.navigate(Site.READER.site() + "/");
			page.screenshot(new Page.ScreenshotOptions()
				.setPath(Path.of("target", "screenshots", "another-site-" + window + ".png"))
				.setFullPage(true));
			assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
			assertThat(page.title()).isEqualTo("The Harbour Times");
			assertThat(page.locator(".masthead nav a").allTextContents()).containsExactly("Reading", "About");
			assertThat(page.locator(".nameplate img").getAttribute("src")).isEqualTo("/files/logo.svg");
			assertThat(page.evaluate("document.querySelector('.nameplate img').naturalWidth")).isEqualTo(40);
			// Yellow can be read on dark paper, but not on white.
			String colour = String.valueOf(page.evaluate("getComputedStyle(document.querySelector('.more a')).color"));
			assertThat(colour.equals("rgb(255, 221, 0)")).isEqualTo(window == Window.PHONE_DARK);
			assertThat(page.evaluate("getComputedStyle(document.querySelector('.foot')).letterSpacing"))
				.isEqualTo("1px");
			assertThat(Axe.complaints(page)).isEmpty();
		}
	}

	@Test
	void writesTextsDatesAndCountsInItsLanguage() {
		Sample.path("long");
		assertThat(Site.READER.page("/tags/mednum").select("h1").text()).isEqualTo("Tag archive: mednum");
		assertThat(Site.READER.page("/tags/mednum").select(".more").eachText())
			.contains("Continue reading: L’atelier du mardi : dix ans après");
		assertThat(Site.READER.page("/tags/mednum").select("time").text())
			.matches(".*(January|February|March|April|May|June|July|August|September|October|November|December) \\d.*");
		assertThat(Pipeline.running().reader().page("/tags/mednum").select("h1").text())
			.isEqualTo("Archives par étiquette : mednum");
	}

	@Test
	void itsOwnTemplatesGoFirst() {
		assertThat(Site.READER.page("/tags").select("h1").text()).isEqualTo("Everything we write about");
		assertThat(Site.READER.page("/archive").select("h1").text()).as("the built-in ones stay").isEqualTo("Archive");
	}

	private static Reader start() {
		try {
			Files.createDirectories(folder.resolve("templates"));
			Files.createDirectories(folder.resolve("files"));
			Files.writeString(folder.resolve("templates/tags.html"), """
					<!DOCTYPE html>
					<html th:replace="~{layout :: page('Subjects', ~{::.content})}"><body>
					<div class="content"><h1>Everything we write about</h1></div></body></html>
					""");
			Files.writeString(folder.resolve("style.css"), ".foot { letter-spacing: 1px; }");
			Files.writeString(folder.resolve("files/logo.svg"),
					"""
							<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><circle cx="20" cy="20" r="18"/></svg>
							""");
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
		return Pipeline.running()
			.readerOfASite(Map.of("broadsheet.site.name", "The Harbour Times", "broadsheet.site.description",
					"News of tides and ferries", "broadsheet.site.language", "en", "broadsheet.site.accent", "#ffdd00",
					"broadsheet.site.logo", "/files/logo.svg", "broadsheet.site.folder", folder,
					"broadsheet.site.menu[0].label", "Reading", "broadsheet.site.menu[0].address", "/tags/reading",
					"broadsheet.site.menu[1].label", "About", "broadsheet.site.menu[1].address", "/search?q=about"));
	}

	private static final class Site {

		private static final Reader READER = start();

	}

}
