package org.broadsheet.ingest.document;

import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.broadsheet.ingest.AuthorApi;
import org.broadsheet.ingest.IngestTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

@IngestTest
class DocumentTests {

	@Autowired
	private AuthorApi api;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	@Test
	void isServedToAllAsItIsWritten() {
		HttpResponse<String> answer = this.api.send(this.api.request("/v3/api-docs"));
		assertThat(answer.statusCode()).isEqualTo(200);
		JsonNode served = AuthorApi.body(answer);
		assertThat(served.get("openapi").asString()).startsWith("3.1");
		for (String part : List.of("info", "paths", "components", "tags", "security")) {
			assertThat(sorted(served.get(part))).as(part).isEqualTo(sorted(Document.ROOT.get(part)));
		}
	}

	@Test
	void isShownAsPages() {
		HttpResponse<String> page = this.api.send(this.api.request("/swagger-ui/index.html"));
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains("swagger-ui");
	}

	@Test
	void hasEveryCallAndNoOther() {
		Set<String> mapped = this.mappings.getHandlerMethods()
			.keySet()
			.stream()
			.flatMap((mapping) -> mapping.getMethodsCondition()
				.getMethods()
				.stream()
				.flatMap((method) -> mapping.getPatternValues().stream().map((path) -> method + " " + path)))
			.filter((call) -> call.contains(" /api/"))
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(Document.operations().stream().map(Document.Operation::toString))
			.filteredOn((call) -> !call.startsWith("HEAD"))
			.containsExactlyInAnyOrderElementsOf(mapped);
	}

	@Test
	void hasAnExampleForEveryContentAndEachFits() {
		List<String> contents = pointers("", Document.ROOT).filter((pointer) -> pointer.matches(".*/content/[^/]*"))
			.toList();
		assertThat(contents).hasSizeGreaterThan(20);
		for (String content : contents) {
			JsonNode examples = Document.ROOT.at(content + "/examples");
			assertThat(examples.size()).as(content).isPositive();
			examples.propertyNames().forEach((name) -> {
				String example = Document.resolved(content + "/examples/" + name);
				assertThat(Document.errors(content + "/schema", Document.ROOT.at(example + "/value"))).as(example)
					.isEmpty();
			});
		}
	}

	@Test
	void describesEveryParameterWithAnExample() {
		assertThat(pointers("", Document.ROOT)
			.filter((pointer) -> Document.ROOT.at(pointer).has("in") && !pointer.contains("examples"))).isNotEmpty()
			.allSatisfy((pointer) -> {
				assertThat(Document.ROOT.at(pointer).path("description").asString("")).as(pointer).isNotBlank();
				assertThat(Document.ROOT.at(pointer).has("example")).as(pointer).isTrue();
			});
	}

	// What is required, and of which types a value may be, are sets.
	private static JsonNode sorted(JsonNode node) {
		JsonNode copy = node.deepCopy();
		for (String pointer : pointers("", node).filter((each) -> each.matches(".*/(required|type)")).toList()) {
			if (copy.at(pointer) instanceof ArrayNode set) {
				List<JsonNode> values = set.valueStream().sorted(Comparator.comparing(JsonNode::asString)).toList();
				set.removeAll();
				set.addAll(values);
			}
		}
		return copy;
	}

	private static Stream<String> pointers(String pointer, JsonNode node) {
		Stream<String> below = (node instanceof ObjectNode object)
				? object.properties()
					.stream()
					.flatMap((field) -> pointers(pointer + "/" + Document.escaped(field.getKey()), field.getValue()))
				: java.util.stream.IntStream.range(0, node.size())
					.boxed()
					.flatMap((index) -> pointers(pointer + "/" + index, node.get(index)));
		return Stream.concat(Stream.of(pointer), below);
	}

}
