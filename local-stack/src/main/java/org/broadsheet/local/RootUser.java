package org.broadsheet.local;

import java.util.List;

/**
 * Elasticsearch refuses to run as root.
 */
final class RootUser {

	// The one capability that is kept, and the bit that makes access(2) respect it, let
	// the unprivileged user work in a checkout below /root.
	private static final List<String> UNPRIVILEGED = List.of("setpriv", "--reuid=65534", "--regid=65534",
			"--clear-groups", "--securebits=+no_setuid_fixup", "--inh-caps=+dac_override",
			"--ambient-caps=+dac_override");

	private RootUser() {
	}

	/**
	 * The words before a command that run it as nobody when this process is root.
	 */
	static List<String> dropped() {
		return "root".equals(System.getProperty("user.name")) ? UNPRIVILEGED : List.of();
	}

}
