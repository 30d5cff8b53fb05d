package org.broadsheet.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Free ports of this machine.
 */
public final class Ports {

	// Below the range from which the system takes the ports of outgoing connections.
	private static final int LOWEST = 10_000;

	private static final int HIGHEST = 32_000;

	private Ports() {
	}

	/**
	 * A port that nothing listens on, chosen at random.
	 */
	public static int anyFree() {
		return ThreadLocalRandom.current().ints(LOWEST, HIGHEST).filter(Ports::isFree).findFirst().orElseThrow();
	}

	/**
	 * Whether this process could listen on a port of the loopback address.
	 */
	public static boolean isFree(int port) {
		try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
			return socket.isBound();
		}
		catch (IOException ex) {
			return false;
		}
	}

}
