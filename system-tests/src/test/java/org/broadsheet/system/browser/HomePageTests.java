package org.broadsheet.system.browser;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import org.broadsheet.system.Pipeline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The first page that a reader sees. */
class HomePageTests {

	private final BrowserContext browser = Chromium.open(Window.DESKTOP);

	private final String site = Pipeline.running().reader().site();

	@AfterEach
	void close() {
		this.browser.close();
	}

	@Test
	void opensWithoutAComplaintAndAsksNoOtherHost() {
		Page page = this.browser.newPage();
		List<String> complaints = Complaints.of(page);
		List<String> requests = new ArrayList<>();
		// Pictures of posts may stand elsewhere; nothing else does.
		page.onRequest((Request request) -> {
			if (!request.resourceType().equals("image")) {
				requests.add(request.url());
			}
		});

		page.navigate(this.site + "/");

		assertThat(page.title()).isNotBlank();
		assertThat(page.locator("main").count()).isEqualTo(1);
		assertThat(requests).isNotEmpty().allSatisfy((url) -> assertThat(url).startsWith(this.site));
		assertThat(complaints).isEmpty();
	}

}
