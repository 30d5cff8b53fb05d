package org.broadsheet.search.feeds;

import org.jsoup.nodes.Element;
import org.jsoup.parser.Tag;

/** Makes addresses absolute as browsers do, whatever an author wrote. */
public final class Addresses {

	private Addresses() {
	}

	/**
	 * Resolves an address.
	 * @param page the absolute address of the page that it stands on
	 * @param address absolute or not
	 * @return the absolute address, or the one given where it cannot be understood
	 */
	public static String resolve(String page, String address) {
		String absolute = new Element(Tag.valueOf("a"), page).attr("href", address).absUrl("href");
		return absolute.isEmpty() ? address : absolute;
	}

}
