package org.broadsheet.system.browser;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import org.broadsheet.system.Pipeline;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a reader's connection has to carry. */
class PageWeightTests {

	private static final long ENOUGH = 50_000;

	@Test
	void anArticleWeighsLessThan50KilobytesWithoutItsPictures() {
		try (BrowserContext browser = Chromium.open(Window.PHONE)) {
			Page page = browser.newPage();
			List<Request> all = new ArrayList<>();
			page.onRequestFinished(all::add);

			page.navigate(Pipeline.running().reader().site() + Sample.path("long"));
			page.waitForLoadState(LoadState.NETWORKIDLE);

			List<Request> carried = all.stream().filter((each) -> !each.resourceType().equals("image")).toList();
			assertThat(carried).extracting(Request::resourceType)
				.as("the italic is among the fonts")
				.contains("document", "stylesheet", "script")
				.filteredOn("font"::equals)
				.hasSize(3);
			assertThat(carried.stream().mapToLong((each) -> each.sizes().responseBodySize).sum()).isPositive()
				.isLessThan(ENOUGH);
		}
	}

}
