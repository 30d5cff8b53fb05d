package org.broadsheet.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks a process over HTTP how it is. */
final class Probe {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private Probe() {
	}

	/** Whether an address answers 200 within a few seconds. */
	static boolean answers(String address) {
		try (HttpClient client = HttpClient.newHttpClient()) {
			HttpRequest request = HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build();
			return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
