package org.broadsheet.render.document;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;

/**
 * Turns embedded players into links: nothing of a third party loads before the reader
 * goes there.
 */
final class Embeds {

	private static final Set<String> PLAYERS = Set.of("iframe", "video", "audio", "embed", "object");

	private static final Pattern YOUTUBE = Pattern
		.compile("(?:https?:)?//(?:www\\.)?youtube(?:-nocookie)?\\.com/(?:embed|v)/([\\w-]{5,20}).*");

	private static final Pattern VIMEO = Pattern.compile("(?:https?:)?//player\\.vimeo\\.com/video/(\\d+).*");

	private Embeds() {
	}

	/** The link in place of a player, or nothing where the element is none. */
	static Optional<Element> linkFor(Element element) {
		if (!PLAYERS.contains(element.normalName())) {
			return Optional.empty();
		}
		String address = Addresses.ofLink(watched(address(element)));
		if (address == null || !Addresses.isExternal(address)) {
			return Optional.empty();
		}
		String text = element.attr("title").isBlank() ? host(address) : element.attr("title").strip();
		return Optional.of(new Element("a").attr("class", "embed").attr("href", address).text(text));
	}

	private static String address(Element element) {
		String address = element.nameIs("object") ? element.attr("data") : element.attr("src");
		Element source = address.isEmpty() ? element.selectFirst("source[src], embed[src]") : null;
		return (source != null) ? source.attr("src") : address;
	}

	// Players have addresses of their own; people watch the page.
	private static String watched(String address) {
		Matcher youtube = YOUTUBE.matcher(address);
		if (youtube.matches()) {
			return "https://www.youtube.com/watch?v=" + youtube.group(1);
		}
		Matcher vimeo = VIMEO.matcher(address);
		return vimeo.matches() ? "https://vimeo.com/" + vimeo.group(1) : address;
	}

	private static String host(String address) {
		try {
			String host = URI.create(address).getHost();
			return (host == null) ? address : host.startsWith("www.") ? host.substring(4) : host;
		}
		catch (IllegalArgumentException ex) {
			return address;
		}
	}

}
