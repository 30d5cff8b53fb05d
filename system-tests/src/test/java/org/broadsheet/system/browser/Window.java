package org.broadsheet.system.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/**
 * How a reader looks at the site.
 *
 * @param width in CSS pixels
 * @param height in CSS pixels
 */
record Window(int width, int height, ColorScheme colours) {

	static final Window DESKTOP = new Window(1280, 900, ColorScheme.LIGHT);

	static final Window PHONE = new Window(390, 844, ColorScheme.LIGHT);

	Window dark() {
		return new Window(this.width, this.height, ColorScheme.DARK);
	}

	Browser.NewContextOptions options() {
		return new Browser.NewContextOptions().setViewportSize(this.width, this.height)
			.setColorScheme(this.colours)
			.setReducedMotion(ReducedMotion.REDUCE);
	}

}
