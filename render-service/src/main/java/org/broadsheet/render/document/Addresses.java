package org.broadsheet.render.document;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Which addresses may stand in a page. */
final class Addresses {

	private static final Set<String> OF_LINKS = Set.of("http", "https", "mailto", "tel", "sms", "ftp", "ftps", "irc",
			"ircs", "xmpp", "sip", "geo", "matrix");

	private static final Set<String> OF_IMAGES = Set.of("http", "https");

	// Browsers drop tabs and line ends anywhere and control characters at the start
	// (WHATWG URL, section 4.4), so "java\nscript:" is a scheme to them.
	private static final Pattern IGNORED_BY_BROWSERS = Pattern.compile("[\\t\\n\\r]|^[\\x00-\\x20]+|[\\x00-\\x20]+$");

	private static final Pattern SCHEME = Pattern.compile("^([a-zA-Z][a-zA-Z0-9+.-]*):");

	private static final int MAX_LENGTH = 8192;

	private Addresses() {
	}

	/** The address as it may stand in a link, or null where it may not. */
	static @Nullable String ofLink(String address) {
		return allowed(address, OF_LINKS);
	}

	/** The address as it may stand in an image, or null where it may not. */
	static @Nullable String ofImage(String address) {
		return allowed(address, OF_IMAGES);
	}

	static boolean isExternal(String address) {
		return address.startsWith("//") || address.regionMatches(true, 0, "http://", 0, 7)
				|| address.regionMatches(true, 0, "https://", 0, 8);
	}

	private static @Nullable String allowed(String address, Set<String> schemes) {
		if (address.length() > MAX_LENGTH) {
			return null;
		}
		String cleaned = IGNORED_BY_BROWSERS.matcher(address).replaceAll("");
		Matcher scheme = SCHEME.matcher(cleaned);
		boolean fit = scheme.find() ? schemes.contains(scheme.group(1).toLowerCase(Locale.ROOT)) : isRelative(cleaned);
		return fit ? cleaned.replace(" ", "%20") : null;
	}

	// What has a colon before any slash, ? or # and no scheme we know how to read is not
	// worth guessing about.
	private static boolean isRelative(String address) {
		int colon = address.indexOf(':');
		if (colon < 0) {
			return true;
		}
		for (int i = 0; i < colon; i++) {
			if ("/?#".indexOf(address.charAt(i)) >= 0) {
				return true;
			}
		}
		return false;
	}

}
