package org.broadsheet.system.browser;

import com.microsoft.playwright.Page;

import static org.assertj.core.api.Assertions.assertThat;

/** The line around what has the focus: without it a keyboard leads through the dark. */
final class FocusRing {

	private static final String HIDDEN_BY = """
			() => {
				const element = document.activeElement, style = getComputedStyle(element);
				if (style.outlineStyle === "none" || !parseFloat(style.outlineWidth)) return "no outline";
				const box = element.getBoundingClientRect();
				if (box.bottom <= 0 || box.top >= innerHeight) return "out of sight";
				// Half a pixel is rounding.
				const reach = parseFloat(style.outlineOffset) + parseFloat(style.outlineWidth) - .5;
				for (let around = element.parentElement; around !== document.body; around = around.parentElement) {
					if (getComputedStyle(around).overflowX === "visible") continue;
					const edge = around.getBoundingClientRect();
					if (box.left - reach < edge.left || box.right + reach > edge.right
						|| box.top - reach < edge.top || box.bottom + reach > edge.bottom)
						return "cut off by " + around.cloneNode().outerHTML;
				}
				return "";
			}""";

	private FocusRing() {
	}

	static void assertVisible(Page page) {
		Object focused = page.evaluate("document.activeElement.outerHTML");
		assertThat(page.evaluate(HIDDEN_BY)).as("what hides the ring around %s", focused).isEqualTo("");
	}

}
