package org.broadsheet.benchmarks.reading;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * One kept-alive connection that asks for one thing again and again, with as little work
 * of its own as can be: it shares the machine with what it measures.
 */
final class Connection implements AutoCloseable {

	private static final int BUFFER = 1 << 16;

	private final Socket socket;

	private final InputStream in;

	private final OutputStream out;

	private final byte[] request;

	Connection(int port, String path) throws IOException {
		this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
		this.socket.setTcpNoDelay(true);
		this.in = new BufferedInputStream(this.socket.getInputStream(), BUFFER);
		this.out = this.socket.getOutputStream();
		this.request = ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
	}

	/** Asks once, and returns when the whole answer, which must be 200, has come. */
	byte[] ask() throws IOException {
		this.out.write(this.request);
		if (!line().startsWith("HTTP/1.1 200")) {
			throw new IOException("not the page");
		}
		int length = -1;
		for (String header = line(); !header.isEmpty(); header = line()) {
			if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
				length = Integer.parseInt(header.substring(15).strip());
			}
		}
		if (length < 0) {
			throw new IOException("an answer without its length");
		}
		return this.in.readNBytes(length);
	}

	private String line() throws IOException {
		StringBuilder line = new StringBuilder();
		for (int next = this.in.read(); next != '\n'; next = this.in.read()) {
			if (next < 0) {
				throw new EOFException();
			}
			if (next != '\r') {
				line.append((char) next);
			}
		}
		return line.toString();
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
