package org.broadsheet.benchmarks.searching;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The baseline of indexing: the documents of the live index, written once more into an
 * index with the same settings by nothing but {@code _bulk}.
 */
final class RawBulk {

	private static final String INDEX = "raw";

	private static final int AT_ONCE = 500;

	private final RunningStack stack;

	private final Client client;

	RawBulk(RunningStack stack, Client client) {
		this.stack = stack;
		this.client = client;
	}

	/**
	 * What came of it, the reading of the documents not counted.
	 *
	 * @param perSecond documents
	 * @param elasticsearchMillis CPU that Elasticsearch took for one
	 */
	record Result(double perSecond, double elasticsearchMillis) {

		@Override
		public String toString() {
			return "%.0f (elasticsearch %.2f ms)".formatted(this.perSecond, this.elasticsearchMillis);
		}

	}

	Result measure(int documents) throws IOException, InterruptedException {
		List<String> bulks = new ArrayList<>();
		int read = 0;
		for (String after = ""; read < documents; read += AT_ONCE) {
			JsonNode hits = page(after);
			StringBuilder bulk = new StringBuilder();
			for (JsonNode hit : hits) {
				bulk.append("{\"index\":{}}\n").append(hit.path("_source")).append('\n');
			}
			bulks.add(bulk.toString());
			after = hits.get(hits.size() - 1).path("sort").toString();
		}
		create();
		ProcessorTime before = ProcessorTime.of(this.stack);
		long start = System.nanoTime();
		for (String each : bulks) {
			JsonNode answer = this.client.elasticsearch("POST", "/" + INDEX + "/_bulk", BodyPublishers.ofString(each));
			if (answer.path("errors").asBoolean()) {
				throw new IllegalStateException(answer.toString());
			}
		}
		this.client.elasticsearch("POST", "/" + INDEX + "/_refresh", BodyPublishers.noBody());
		Duration took = Duration.ofNanos(System.nanoTime() - start);
		ProcessorTime each = ProcessorTime.of(this.stack).since(before, read);
		this.client.elasticsearch("DELETE", "/" + INDEX, BodyPublishers.noBody());
		return new Result(read * 1000.0 / took.toMillis(), each.of("elasticsearch"));
	}

	private JsonNode page(String after) throws IOException, InterruptedException {
		String from = after.isEmpty() ? "" : ",\"search_after\":" + after;
		String query = "{\"size\":%d,\"query\":{\"prefix\":{\"id\":\"bench-\"}},\"sort\":[{\"id\":\"asc\"}]%s}"
			.formatted(AT_ONCE, from);
		return this.client.elasticsearch("POST", "/posts/_search", BodyPublishers.ofString(query))
			.path("hits")
			.path("hits");
	}

	private void create() throws IOException, InterruptedException {
		JsonNode live = this.client.elasticsearch("GET", "/posts", BodyPublishers.noBody()).iterator().next();
		ObjectNode body = JsonMapper.shared().createObjectNode();
		ObjectNode settings = (ObjectNode) live.path("settings").path("index");
		settings.remove(List.of("uuid", "version", "creation_date", "provided_name", "routing"));
		body.putObject("settings").set("index", settings);
		body.set("mappings", live.path("mappings"));
		this.client.elasticsearch("PUT", "/" + INDEX, BodyPublishers.ofString(body.toString()));
	}

}
