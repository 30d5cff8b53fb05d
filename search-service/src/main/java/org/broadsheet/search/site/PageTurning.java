package org.broadsheet.search.site;

import org.broadsheet.search.query.Page;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where the pages before and after stand.
 *
 * @param newer the address of the page before, or null on the first
 * @param older the address of the page after, or null on the last
 */
public record PageTurning(@Nullable String newer, @Nullable String older, int number, int last) {

	static PageTurning of(String address, Page page) {
		return new PageTurning(page.hasPrevious() ? numbered(address, page.number() - 1) : null,
				page.hasNext() ? numbered(address, page.number() + 1) : null, page.number(), page.last());
	}

	static String numbered(String address, int number) {
		UriComponentsBuilder uri = UriComponentsBuilder.fromUriString(address);
		return ((number > 1) ? uri.queryParam("page", number) : uri).build().toUriString();
	}

}
