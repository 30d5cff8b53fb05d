package org.broadsheet.system.browser;

import java.time.Duration;
import java.util.UUID;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.broadsheet.system.Author;
import org.broadsheet.system.Author.Written;
import org.broadsheet.system.Pipeline;
import org.broadsheet.system.Reader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A reader without a mouse gets as far, and sees at every step where that is. */
class KeyboardTests {

	// More stops than any page of these tests has.
	private static final int FAR = 120;

	private final String site = Pipeline.running().reader().site();

	// A word that stands in no other post, made of letters so that no analyser splits it.
	private final String word = "zk" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

	@ParameterizedTest
	@EnumSource(names = { "DESKTOP", "ZOOMED" })
	void searchesRefinesAndReads(Window window) {
		Written wanted = posts();
		try (BrowserContext browser = Chromium.open(window)) {
			Page page = browser.newPage();
			page.navigate(this.site + "/search");
			tabTo(page, page.getByRole(AriaRole.SEARCHBOX));
			page.keyboard().type(this.word);
			page.waitForURL("**/search?q=" + this.word);
			Locator told = page.getByRole(AriaRole.STATUS);
			await().atMost(Duration.ofSeconds(20)).until(() -> told.textContent().contains("3"));

			Locator filters = page.locator(".refine summary");
			if (filters.isVisible()) {
				tabTo(page, filters);
				page.keyboard().press("Enter");
			}
			Locator facet = page.locator(".facet a").first();
			tabTo(page, facet);
			page.keyboard().press("Enter");
			page.waitForURL("**/search?q=" + this.word + "&tag=" + this.word + "x");
			assertThat(page.locator("#found").textContent()).contains("2");
			assertThat(facet.getAttribute("aria-current")).isEqualTo("true");

			tabTo(page, page.locator("#results article h2 a").first());
			page.keyboard().press("Enter");
			page.waitForURL("**" + wanted.path());

			page.goBack();
			assertThat(page.url()).endsWith("/search?q=" + this.word + "&tag=" + this.word + "x");
			assertThat(page.locator("#found").textContent()).contains("2");
			page.goBack();
			assertThat(page.url()).endsWith("/search?q=" + this.word);
			assertThat(page.getByRole(AriaRole.SEARCHBOX).inputValue()).isEqualTo(this.word);
			assertThat(page.locator("#found").textContent()).contains("3");
		}
	}

	private Written posts() {
		Author author = Pipeline.running().author();
		author.publish(Sample.post("Un " + this.word, "Texte.", "fr", this.word + "x"));
		author.publish(Sample.post("Deux", "Un texte qui dit %s vers sa fin.".formatted(this.word), "fr", "ailleurs"));
		Written wanted = author
			.publish(Sample.post(this.word + " " + this.word, "Le texte : " + this.word, "fr", this.word + "x"));
		Reader reader = Pipeline.running().reader();
		await().atMost(Duration.ofSeconds(60)).until(() -> reader.found(this.word).size() == 3);
		return wanted;
	}

	private static void tabTo(Page page, Locator aim) {
		for (int pressed = 0; pressed < FAR && !isFocused(aim); pressed++) {
			page.keyboard().press("Tab");
			FocusRing.assertVisible(page);
		}
		assertThat(isFocused(aim)).as("Tab comes to %s", aim).isTrue();
	}

	private static boolean isFocused(Locator element) {
		return Boolean.TRUE.equals(element.evaluate("element => element === document.activeElement"));
	}

}
