package org.broadsheet.system.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/** How a reader looks at the site; sizes are in CSS pixels. */
enum Window {

	DESKTOP(1280, 900, ColorScheme.LIGHT), DESKTOP_DARK(1280, 900, ColorScheme.DARK),

	PHONE(390, 844, ColorScheme.LIGHT), PHONE_DARK(390, 844, ColorScheme.DARK),

	/** A desktop at a zoom of 200 %: the browser then lays out half the width. */
	ZOOMED(640, 450, ColorScheme.LIGHT);

	private final int width;

	private final int height;

	private final ColorScheme colours;

	Window(int width, int height, ColorScheme colours) {
		this.width = width;
		this.height = height;
		this.colours = colours;
	}

	Browser.NewContextOptions options() {
		return new Browser.NewContextOptions().setViewportSize(this.width, this.height)
			.setColorScheme(this.colours)
			.setReducedMotion(ReducedMotion.REDUCE);
	}

}
