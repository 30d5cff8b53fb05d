package org.broadsheet.system.browser;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Page;

/**
 * What a browser reports of a page: errors of scripts, broken policies, files that are
 * not there.
 */
final class Complaints {

	private Complaints() {
	}

	/**
	 * Listens from now on. Pictures of posts are their authors' matter; that the page
	 * itself is a 404 is the test's.
	 */
	static List<String> of(Page page) {
		List<String> complaints = new ArrayList<>();
		page.onPageError(complaints::add);
		page.onConsoleMessage((message) -> {
			if (!message.text().startsWith("Failed to load resource")) {
				complaints.add(message.text());
			}
		});
		page.onResponse((response) -> {
			String kind = response.request().resourceType();
			if (response.status() >= 400 && !kind.equals("image") && !kind.equals("document")) {
				complaints.add(response.status() + " " + response.url());
			}
		});
		return complaints;
	}

}
