package org.broadsheet.system.browser;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.broadsheet.system.Author;
import org.broadsheet.system.Author.Written;
import org.broadsheet.system.Pipeline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What an author sends, a reader sees; and what a reader does, the site follows. */
class ReaderTests {

	private static final List<String> FEEDS = List.of("/feed.rss", "/feed.atom", "/feed.json");

	private final BrowserContext browser = Chromium.open(Window.DESKTOP);

	private final Page page = this.browser.newPage();

	private final String site = Pipeline.running().reader().site();

	private final Author author = Pipeline.running().author();

	// A word that stands in no other post, made of letters so that no analyser splits it.
	private final String word = "zq" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

	@AfterEach
	void close() {
		this.browser.close();
	}

	@Test
	void aPostComesIsChangedAndGoes() {
		Written post = this.author.publish(Sample.post("Le jardin " + this.word, "Un *texte*.", "fr", this.word));
		for (String path : List.of("/", "/tags/" + this.word, "/search?q=" + this.word)) {
			eventually(path, "Le jardin " + this.word);
		}
		FEEDS.forEach((feed) -> assertThat(text(feed)).as(feed).contains("Le jardin " + this.word));
		this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Le jardin " + this.word).setExact(true))
			.click();
		assertThat(this.page.url()).endsWith(post.path());
		assertThat(this.page.locator("h1").textContent()).isEqualTo("Le jardin " + this.word);

		Written edited = this.author.edit(post, Sample.post("Le potager " + this.word, "Autre.", "fr", this.word));
		eventually("/", "Le potager " + this.word);
		// The browser may show for a second what it has.
		await("the old address leads to the new").atMost(Duration.ofSeconds(20)).until(() -> {
			this.page.navigate(this.site + post.path());
			return this.page.url();
		}, (url) -> url.endsWith(edited.path()));
		FEEDS.forEach((feed) -> assertThat(text(feed)).as(feed)
			.contains("Le potager")
			.doesNotContain("Le jardin " + this.word));

		this.author.delete(edited);
		await().atMost(Duration.ofSeconds(20))
			.until(() -> this.page.navigate(this.site + edited.path()).status(), (status) -> status == 410);
		this.page.navigate(this.site + "/");
		assertThat(this.page.locator("main").textContent()).doesNotContain(this.word);
		FEEDS.forEach((feed) -> assertThat(text(feed)).as(feed).doesNotContain(this.word));
	}

	@Test
	void resultsThatFollowTheTypingAreNoOlderThanPages() {
		String search = "/search?q=" + this.word;
		Written post = this.author.publish(Sample.post("Avant " + this.word, "Un texte.", "fr"));
		eventually(search, "Avant " + this.word);
		assertThat(fetched(search)).contains("Avant");

		this.author.edit(post, Sample.post("Ensuite " + this.word, "Un texte.", "fr"));
		await().atMost(Duration.ofSeconds(20)).until(() -> text(search).contains("Ensuite"));
		// What the browser keeps is good for a second; then it asks before it shows.
		await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
		assertThat(fetched(search)).contains("Ensuite");
	}

	@Test
	void resultsFollowTheTypingAndAreTold() {
		Sample.path("long");
		this.page.navigate(this.site + "/search");
		Locator box = this.page.getByRole(AriaRole.SEARCHBOX);
		box.pressSequentially("atelier");
		this.page.waitForURL("**/search?q=atelier");
		Locator found = this.page.getByRole(AriaRole.STATUS);
		await().atMost(Duration.ofSeconds(20)).until(() -> !found.textContent().isBlank());
		assertThat(found.textContent()).isEqualTo(this.page.locator("#found").textContent());
		assertThat(this.page.locator("#results mark").first().textContent()).containsIgnoringCase("atelier");
		assertThat(this.page.evaluate("document.activeElement.id")).as("the reader goes on typing").isEqualTo("find");

		this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("L’atelier du mardi")).first().click();
		this.page.waitForURL("**/posts/**");
		this.page.goBack();
		assertThat(this.page.url()).endsWith("/search?q=atelier");
		assertThat(this.page.getByRole(AriaRole.SEARCHBOX).inputValue()).isEqualTo("atelier");
		assertThat(this.page.locator("#results mark").count()).isPositive();
		this.page.goBack();
		await().atMost(Duration.ofSeconds(20)).until(() -> box.inputValue().isEmpty());
		assertThat(this.page.url()).endsWith("/search");
	}

	@Test
	void isToldWhenNoPostHasAllTheWords() {
		Sample.path("long");
		this.page.navigate(this.site + "/search?q=atelier+numerique+reading+aloud");
		assertThat(this.page.locator(".hint").textContent()).startsWith("Aucun article ne contient tous ces mots");
		assertThat(this.page.locator("#results article").count()).isPositive();
		assertThat(Axe.complaints(this.page)).isEmpty();
	}

	@Test
	void theSearchBoxOffersTitlesToTheKeyboard() {
		Sample.path("english");
		this.page.navigate(this.site + "/");
		this.page.keyboard().press("/");
		Locator box = this.page.getByRole(AriaRole.COMBOBOX);
		box.pressSequentially("reading al");
		Locator offered = this.page.getByRole(AriaRole.OPTION);
		offered.first().waitFor();
		assertThat(box.getAttribute("aria-expanded")).isEqualTo("true");
		this.page.keyboard().press("ArrowDown");
		assertThat(box.getAttribute("aria-activedescendant")).isEqualTo(offered.first().getAttribute("id"));
		assertThat(offered.first().getAttribute("aria-selected")).isEqualTo("true");
		this.page.keyboard().press("Escape");
		assertThat(offered.first().isVisible()).isFalse();
		box.pressSequentially("o");
		offered.first().waitFor();
		this.page.keyboard().press("ArrowDown");
		this.page.keyboard().press("Enter");
		this.page.waitForURL("**" + Sample.path("english"));
	}

	@Test
	void theKeyboardReachesWhatTheMouseDoes() {
		this.page.navigate(this.site + Sample.path("long"));
		this.page.keyboard().press("Tab");
		assertThat(focused()).isEqualTo("Aller au contenu");
		assertThat(this.page.locator(".skip").boundingBox().y).as("the skip link shows itself").isNotNegative();
		this.page.keyboard().press("Enter");
		assertThat(this.page.evaluate("document.activeElement.id")).isEqualTo("content");
		this.page.keyboard().press("Tab");
		assertThat(focused()).isEqualTo("mednum");
		int links = this.page.locator("main a[href]:visible, main summary").count();
		for (int pressed = 0; pressed < 3 * links && !focused().startsWith("Article "); pressed++) {
			this.page.keyboard().press("Tab");
			FocusRing.assertVisible(this.page);
		}
		assertThat(focused()).as("the neighbours at the end").startsWith("Article ");
	}

	@Test
	void withoutScriptTheSearchIsTheSame() {
		Sample.path("long");
		try (BrowserContext plain = Chromium.open(Window.PHONE, false)) {
			Page search = plain.newPage();
			search.navigate(this.site + "/");
			search.getByRole(AriaRole.SEARCHBOX).fill("atelier");
			search.getByRole(AriaRole.BUTTON).click();
			assertThat(search.url()).endsWith("/search?q=atelier");
			assertThat(search.locator("#results mark").count()).isPositive();
		}
	}

	@Test
	void atTwiceTheSizeNothingIsLost() {
		try (BrowserContext zoomed = Chromium.open(Window.ZOOMED)) {
			Page page = zoomed.newPage();
			for (String path : List.of("/", Sample.path("long"), "/search?q=atelier")) {
				page.navigate(this.site + path);
				assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).as(path)
					.isEqualTo(true);
				assertThat(page.getByRole(AriaRole.SEARCHBOX).or(page.getByRole(AriaRole.COMBOBOX)).isVisible())
					.isTrue();
			}
		}
	}

	private void eventually(String path, String text) {
		await(path).atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
			this.page.navigate(this.site + path);
			assertThat(this.page.locator("main").textContent()).contains(text);
		});
	}

	// Past the browser's cache.
	private String text(String path) {
		return this.browser.request().get(this.site + path).text();
	}

	// As the page's own script asks.
	private String fetched(String path) {
		return String.valueOf(this.page.evaluate("path => fetch(path).then(answer => answer.text())", path));
	}

	private String focused() {
		return String.valueOf(this.page.evaluate("document.activeElement.textContent.trim()"));
	}

}
