package org.broadsheet.ingest.document;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.broadsheet.ingest.AuthorApi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A call of one operation, made of its document's examples and of mischief. */
final class FuzzedCall {

	private static final JsonMapper JSON = new JsonMapper();

	private static final List<String> TEXTS = List.of("", " ", "*", "\"1\"", "W/\"1\"", "\"1\", \"2\"", "0", "-1", "1",
			"99999999999999999999", "1e3", "true", "null", "é", "\u0000", "\r\n", "\ud83d\ude00", "\u202e", "../..",
			"%00", "%zz", "<script>", "' OR 1=1 --", "${jndi:x}", "2026-13-45T99:99:99Z", "/", "//evil.example", ";",
			"a".repeat(70), "a".repeat(3000));

	private static final List<String> VALUES = List.of("null", "true", "0", "-1", "1e400", "\"\"", "\"a\"", "[]", "{}",
			"[null]", "[[\"a\"]]", "[\"a\",\"a\"]", "{\"name\":\"a\"}", "[{\"name\":\"a\"}]", "\"\\u0000\"",
			"\"\\ud800\"", "\"2027-01-01T00:00:00Z\"", "\"draft\"", "\"fr\"", "\"https://example.org/\"");

	private final Document.Operation operation;

	private final Random random;

	private final List<String> ids;

	FuzzedCall(Document.Operation operation, Random random, List<String> ids) {
		this.operation = operation;
		this.random = random;
		this.ids = ids;
	}

	HttpRequest.Builder request(AuthorApi api) {
		String path = this.operation.path();
		List<String> query = new ArrayList<>();
		List<String> headers = new ArrayList<>();
		for (JsonNode parameter : parameters()) {
			String name = parameter.get("name").asString();
			switch (parameter.get("in").asString()) {
				case "path" -> path = path.replace("{" + name + "}", encoded(value(parameter, " ")));
				case "query" -> {
					if (this.random.nextBoolean()) {
						query.add(name + "=" + encoded(value(parameter, "")));
					}
				}
				default -> {
					if (this.random.nextInt(3) > 0) {
						headers.addAll(List.of(name, value(parameter, "").replaceAll("[^\\x20-\\x7e]", "")));
					}
				}
			}
		}
		HttpRequest.Builder request = api.as(AuthorApi.EDITOR,
				path + (query.isEmpty() ? "" : "?" + String.join("&", query)));
		if (!headers.isEmpty()) {
			request.headers(headers.toArray(String[]::new));
		}
		return request.method(this.operation.method(), body(request));
	}

	private List<JsonNode> parameters() {
		List<JsonNode> all = new ArrayList<>();
		String path = this.operation.pointer().replaceAll("/\\w+$", "");
		for (String list : List.of(path + "/parameters", this.operation.pointer() + "/parameters")) {
			for (int i = 0; i < Document.ROOT.at(list).size(); i++) {
				all.add(Document.ROOT.at(Document.resolved(list + "/" + i)));
			}
		}
		return all;
	}

	// Never empty where an empty one would make it another call.
	private String value(JsonNode parameter, String instead) {
		if ("id".equals(parameter.get("name").asString()) && this.random.nextInt(4) > 0) {
			return one(this.ids);
		}
		if (this.random.nextBoolean()) {
			return parameter.get("example").asString();
		}
		String text = one(TEXTS);
		return (text.isEmpty() || text.contains("/")) ? instead : text;
	}

	private HttpRequest.BodyPublisher body(HttpRequest.Builder request) {
		JsonNode content = Document.ROOT.at(Document.resolved(this.operation.pointer() + "/requestBody"))
			.path("content");
		if (content.isEmpty()) {
			return HttpRequest.BodyPublishers.noBody();
		}
		String type = one(List.copyOf(content.propertyNames()));
		request.header("Content-Type", (this.random.nextInt(20) > 0) ? type : one(List.of("text/plain", "x", "a/b;c")));
		JsonNode examples = content.get(type).get("examples");
		String example = one(List.copyOf(examples.propertyNames()));
		JsonNode referred = examples.get(example).path("$ref");
		JsonNode value = (referred.isString() ? Document.ROOT.at(referred.stringValue().substring(1))
				: examples.get(example))
			.get("value");
		String text = value.isString() ? value.stringValue() : JSON.writeValueAsString(mutated((ObjectNode) value));
		boolean cut = this.random.nextInt(15) == 0;
		return HttpRequest.BodyPublishers.ofString(cut ? text.substring(0, this.random.nextInt(text.length())) : text);
	}

	private ObjectNode mutated(ObjectNode example) {
		ObjectNode post = example.deepCopy();
		List<String> fields = List.copyOf(Document.ROOT.at("/components/schemas/Fields/properties").propertyNames());
		for (int i = this.random.nextInt(4); i > 0; i--) {
			String field = (this.random.nextInt(10) > 0) ? one(fields) : one(List.of("id", "revision", "", "x", "~/"));
			post.set(field, this.random.nextBoolean() ? JSON.readTree(one(VALUES))
					: JSON.getNodeFactory().stringNode(one(TEXTS)));
		}
		return post;
	}

	private <T> T one(List<T> all) {
		return all.get(this.random.nextInt(all.size()));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

}
