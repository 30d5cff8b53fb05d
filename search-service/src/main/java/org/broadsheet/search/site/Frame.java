package org.broadsheet.search.site;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page has around its content. */
@ControllerAdvice(basePackageClasses = Frame.class)
class Frame {

	private final SiteSettings site;

	private final StyleSheet styles;

	private final Dates dates;

	Frame(SiteSettings site, StyleSheet styles, Dates dates) {
		this.site = site;
		this.styles = styles;
		this.dates = dates;
	}

	@ModelAttribute
	void frame(Model model) {
		model.addAttribute("site", this.site);
		model.addAttribute("styles", this.styles.address());
		model.addAttribute("dates", this.dates);
	}

}
