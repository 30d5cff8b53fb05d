package org.broadsheet.benchmarks.stage;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

/** An author who asks for one preview after the other. */
record Previews(String address, List<String> bodies) {

	/** How long each took, in ms, the shortest first. */
	double[] ask(int times) throws IOException, InterruptedException {
		double[] millis = new double[times];
		try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
			for (int i = 0; i < times; i++) {
				HttpRequest request = HttpRequest.newBuilder(URI.create(this.address + "/api/preview"))
					.header("Content-Type", "application/json")
					.POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared()
						.writeValueAsString(
								Map.of("title", "Billet", "body", this.bodies.get(i % this.bodies.size())))))
					.build();
				long start = System.nanoTime();
				int status = http.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode();
				millis[i] = (System.nanoTime() - start) / 1e6;
				if (status != 200) {
					throw new IllegalStateException("answered " + status);
				}
			}
		}
		Arrays.sort(millis);
		return millis;
	}

}
