package org.broadsheet.system.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.Assumptions;

/**
 * The machine's own Chromium, one for all tests of this JVM. Tests are skipped where
 * there is none, unless the variable {@code CI} says that all must run.
 */
final class Chromium {

	private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu",
			"--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage");

	private Chromium() {
	}

	/** A fresh window without cookies or cache, to be closed by who asked for it. */
	static BrowserContext open(Window window) {
		return open(window, true);
	}

	/** The same, with scripts or without. */
	static BrowserContext open(Window window, boolean scripts) {
		if (executable().isEmpty() && !Boolean.parseBoolean(System.getenv("CI"))) {
			Assumptions.abort("no Chromium is installed here: set CHROMIUM to its path");
		}
		return Holder.BROWSER.newContext(window.options().setJavaScriptEnabled(scripts));
	}

	private static Browser launch() {
		Path chromium = executable().orElseThrow(() -> new IllegalStateException("CI must have Chromium installed"));
		return Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
			.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(chromium).setArgs(ARGUMENTS).setTimeout(120_000));
	}

	private static Optional<Path> executable() {
		return Stream
			.of(System.getenv("CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
			.filter(Objects::nonNull)
			.map(Path::of)
			.filter(Files::isExecutable)
			.findFirst();
	}

	private static final class Holder {

		private static final Browser BROWSER = launch();

	}

}
