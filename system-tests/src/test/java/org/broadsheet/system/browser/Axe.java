package org.broadsheet.system.browser;

import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

/** The accessibility checker axe-core, with all its rules. */
final class Axe {

	private Axe() {
	}

	/** What hinders someone on a page as it is shown now, each with the elements. */
	static List<String> complaints(Page page) {
		return new AxeBuilder(page).analyze()
			.getViolations()
			.stream()
			.map((rule) -> rule.getId() + ", " + rule.getHelp() + ": "
					+ rule.getNodes().stream().map((node) -> node.getHtml()).toList())
			.toList();
	}

}
