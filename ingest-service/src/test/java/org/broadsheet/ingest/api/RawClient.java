package org.broadsheet.ingest.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

import org.broadsheet.ingest.AuthorApi;

/** A client that does with its connection what no library would. */
final class RawClient implements AutoCloseable {

	private final Socket socket;

	private final OutputStream out;

	RawClient(AuthorApi api) throws IOException {
		URI base = api.request("/").build().uri();
		this.socket = new Socket(base.getHost(), base.getPort());
		this.socket.setSoTimeout(60_000);
		this.out = this.socket.getOutputStream();
	}

	/** Sends the head of a request of the editor. */
	RawClient head(String requestLine, String... headers) throws IOException {
		return send(requestLine + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + AuthorApi.EDITOR
				+ "\r\nContent-Type: application/json\r\n" + String.join("\r\n", headers) + "\r\n\r\n");
	}

	RawClient send(String text) throws IOException {
		this.out.write(text.getBytes(StandardCharsets.US_ASCII));
		this.out.flush();
		return this;
	}

	/** Sends a little, again and again, until there is an answer. */
	String trickle(String text) throws IOException, InterruptedException {
		while (this.socket.getInputStream().available() == 0) {
			send(text);
			TimeUnit.MILLISECONDS.sleep(50);
		}
		return answer();
	}

	/** What comes until the server closes the connection. */
	String answer() throws IOException {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		try {
			this.socket.getInputStream().transferTo(all);
		}
		catch (IOException ex) {
			// Reset: what came before is the answer.
		}
		return all.toString(StandardCharsets.UTF_8);
	}

	/** Hangs up in the middle of whatever it is. */
	@Override
	public void close() throws IOException {
		this.socket.setSoLinger(true, 0);
		this.socket.close();
	}

}
