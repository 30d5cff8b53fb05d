package org.broadsheet.ingest.document;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.swagger.v3.core.util.Yaml31;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The OpenAPI document as a promise, which answers keep or break. */
public final class Document {

	private static final String ID = "https://broadsheet.example/author-api";

	private static final JsonMapper JSON = new JsonMapper();

	static final JsonNode ROOT = read();

	private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
			(builder) -> builder.schemas(Map.of(ID, JSON.writeValueAsString(ROOT))));

	private static final List<Operation> OPERATIONS = read(ROOT.get("paths"));

	private Document() {
	}

	/** One call, and where it stands in the document. */
	record Operation(String method, String path, String pointer) {

		JsonNode node() {
			return ROOT.at(this.pointer);
		}

		boolean matches(HttpRequest request) {
			String pattern = Pattern.compile("\\{\\w+}").matcher(this.path).replaceAll("[^/]+");
			return this.method.equals(request.method()) && request.uri().getRawPath().matches(pattern);
		}

		@Override
		public String toString() {
			return this.method + " " + this.path;
		}

	}

	static List<Operation> operations() {
		return OPERATIONS;
	}

	private static List<Operation> read(JsonNode paths) {
		List<Operation> all = new ArrayList<>();
		paths.properties()
			.forEach((path) -> path.getValue()
				.propertyNames()
				.stream()
				.filter((name) -> !"parameters".equals(name))
				.forEach((method) -> all.add(new Operation(method.toUpperCase(Locale.ROOT), path.getKey(),
						"/paths/" + escaped(path.getKey()) + "/" + method))));
		return List.copyOf(all);
	}

	/** Fails where the answer to a documented call is not documented. */
	public static void check(HttpResponse<String> answer) {
		Optional<Operation> operation = operations().stream()
			.filter((candidate) -> candidate.matches(answer.request()))
			.findFirst();
		operation.ifPresent((found) -> check(found, answer));
	}

	private static void check(Operation operation, HttpResponse<String> answer) {
		String what = operation + " answered " + answer.statusCode() + " " + answer.body();
		String pointer = resolved(operation.pointer() + "/responses/" + answer.statusCode());
		assertThat(ROOT.at(pointer).isMissingNode()).as(what + ", which is not documented").isFalse();
		if (answer.body().isEmpty()) {
			assertThat(ROOT.at(pointer + "/content").isMissingNode()).as(what + " without a body").isTrue();
			return;
		}
		String type = answer.headers().firstValue("Content-Type").orElse("none").replaceAll(";.*", "");
		String content = pointer + "/content/" + escaped(type);
		assertThat(ROOT.at(content).isMissingNode()).as(what + " as " + type).isFalse();
		if (type.endsWith("json") && !type.endsWith("ndjson")) {
			assertThat(errors(content + "/schema", JSON.readTree(answer.body()))).as(what).isEmpty();
		}
	}

	static List<Error> errors(String schemaPointer, JsonNode value) {
		return SCHEMAS.getSchema(SchemaLocation.of(ID + "#" + schemaPointer)).validate(value);
	}

	/** Where a pointer leads, through a reference. */
	static String resolved(String pointer) {
		JsonNode reference = ROOT.at(pointer).path("$ref");
		return reference.isString() ? reference.stringValue().substring(1) : pointer;
	}

	static String escaped(String name) {
		return name.replace("~", "~0").replace("/", "~1");
	}

	private static JsonNode read() {
		try (InputStream yaml = Objects.requireNonNull(ApiDocument.class.getResourceAsStream("openapi.yaml"))) {
			return JSON.readTree(Yaml31.mapper().readTree(yaml).toString());
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

}
