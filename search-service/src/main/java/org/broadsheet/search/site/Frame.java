package org.broadsheet.search.site;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page has around its content. */
@ControllerAdvice(basePackageClasses = Frame.class)
class Frame {

	private final SiteSettings site;

	private final Assets assets;

	private final Wording wording;

	Frame(SiteSettings site, Assets assets, Wording wording) {
		this.site = site;
		this.assets = assets;
		this.wording = wording;
	}

	@ModelAttribute
	void frame(Model model, HttpServletRequest request) {
		model.addAttribute("site", this.site);
		model.addAttribute("styles", this.assets.styleAddress());
		model.addAttribute("script", this.assets.scriptAddress());
		model.addAttribute("icon", this.assets.iconAddress());
		model.addAttribute("words", this.wording);
		model.addAttribute("here", request.getRequestURI());
	}

}
