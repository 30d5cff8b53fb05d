package org.broadsheet.search.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.broadsheet.search.query.Page;
import org.broadsheet.search.query.PublishedPosts;
import org.broadsheet.search.query.Selection;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.util.UriUtils;

/** Puts pages of lists into models; an empty page is an unknown one. */
@Component
class Lists {

	private final PublishedPosts posts;

	private final SiteSettings site;

	Lists(PublishedPosts posts, SiteSettings site) {
		this.posts = posts;
		this.site = site;
	}

	/**
	 * Shows one page of a selection.
	 * @param path of the list, not percent-encoded
	 * @param query what belongs to the list's address beside the path, such as
	 * {@code ?match=any}, or empty
	 */
	Page show(Selection selection, String path, String query, int number, Model model) throws IOException {
		if (number < 1) {
			throw Missing.unknown();
		}
		Page page = this.posts.newest(selection, number, this.site.pageSize());
		boolean emptyBlog = selection.equals(Selection.ALL) && number == 1;
		if (page.articles().isEmpty() && !emptyBlog) {
			throw Missing.unknown();
		}
		String address = UriUtils.encodePath(path, StandardCharsets.UTF_8) + query;
		model.addAttribute("page", page);
		model.addAttribute("turning", PageTurning.of(address, page));
		model.addAttribute("canonical", canonical(PageTurning.numbered(address, number)));
		return page;
	}

	/** The whole address of a page of this site. */
	String canonical(String address) {
		return this.site.url() + address;
	}

}
