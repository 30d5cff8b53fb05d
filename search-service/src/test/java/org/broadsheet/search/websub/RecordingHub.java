package org.broadsheet.search.websub;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A hub that remembers what it was told while it was well. */
final class RecordingHub {

	private final HttpServer server;

	private final List<String> told = new CopyOnWriteArrayList<>();

	private final AtomicInteger failures = new AtomicInteger();

	RecordingHub() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", this::answer);
		this.server.start();
	}

	String address() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort() + "/hub";
	}

	/** The forms it took, decoded. */
	List<String> told() {
		return List.copyOf(this.told);
	}

	void failTimes(int times) {
		this.failures.set(times);
	}

	int failuresLeft() {
		return this.failures.get();
	}

	private void answer(HttpExchange exchange) throws IOException {
		String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		boolean fails = this.failures.getAndUpdate((left) -> Math.max(0, left - 1)) > 0;
		if (!fails) {
			this.told.add(URLDecoder.decode(form, StandardCharsets.UTF_8));
		}
		exchange.sendResponseHeaders(fails ? 503 : 204, -1);
		exchange.close();
	}

}
