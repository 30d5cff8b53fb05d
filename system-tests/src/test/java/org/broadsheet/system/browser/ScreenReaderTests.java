package org.broadsheet.system.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.broadsheet.system.Pipeline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** What those hear who do not see: the accessibility tree, in its order. */
class ScreenReaderTests {

	private final BrowserContext browser = Chromium.open(Window.DESKTOP);

	private final Page page = this.browser.newPage();

	private final String site = Pipeline.running().reader().site();

	@AfterEach
	void close() {
		this.browser.close();
	}

	@Test
	void anArticleIsHeardFromItsTitleToWhatElseThereIs() {
		this.page.navigate(this.site + Sample.path("long"));
		assertThat(this.page.locator("body")).matchesAriaSnapshot("""
				- link "Aller au contenu"
				- banner:
				  - navigation "Menu"
				  - search:
				    - combobox "Mots à chercher"
				    - button "Chercher"
				- main:
				  - article:
				    - list "Étiquettes"
				    - 'heading "L’atelier du mardi : dix ans après" [level=1]'
				    - navigation "Sommaire"
				    - heading "Partie 1" [level=2]
				    - heading "Détail 1" [level=3]
				  - navigation "Articles voisins"
				  - heading "À lire aussi" [level=2]
				- contentinfo:
				  - navigation "Sur ce site"
				""");
	}

}
