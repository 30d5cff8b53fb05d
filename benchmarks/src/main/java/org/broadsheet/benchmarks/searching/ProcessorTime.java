package org.broadsheet.benchmarks.searching;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The processor time that each part of a Broadsheet has taken since it was started.
 */
record ProcessorTime(Map<String, Duration> parts) {

	private static final List<String> PARTS = List.of("ingest-service", "render-service", "search-service", "kafka",
			"elasticsearch");

	static ProcessorTime of(RunningStack stack) throws IOException {
		Map<String, Duration> parts = new LinkedHashMap<>();
		for (String part : PARTS) {
			parts.put(part, stack.cpuOf(part));
		}
		return new ProcessorTime(parts);
	}

	/** What each of so many things has cost each part since then, in words. */
	String since(ProcessorTime before, int things) {
		return this.parts.entrySet()
			.stream()
			.map((part) -> "%s %.2f ms".formatted(part.getKey(),
					part.getValue().minus(before.parts.get(part.getKey())).toNanos() / 1e6 / things))
			.collect(Collectors.joining(", "));
	}

}
