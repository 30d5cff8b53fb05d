package org.broadsheet.benchmarks.searching;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The processor time that each part of a Broadsheet has taken, in ms.
 */
record ProcessorTime(Map<String, Double> parts) {

	private static final List<String> PARTS = List.of("ingest-service", "render-service", "search-service", "kafka",
			"elasticsearch");

	/** Since each was started. */
	static ProcessorTime of(RunningStack stack) throws IOException {
		Map<String, Double> parts = new LinkedHashMap<>();
		for (String part : PARTS) {
			parts.put(part, stack.cpuOf(part).toNanos() / 1e6);
		}
		return new ProcessorTime(parts);
	}

	/** What each of so many things has cost since then. */
	ProcessorTime since(ProcessorTime before, int things) {
		Map<String, Double> each = new LinkedHashMap<>(this.parts);
		each.replaceAll((part, millis) -> (millis - before.of(part)) / things);
		return new ProcessorTime(each);
	}

	double of(String part) {
		return Objects.requireNonNull(this.parts.get(part), part);
	}

	double sum() {
		return this.parts.values().stream().mapToDouble(Double::doubleValue).sum();
	}

	@Override
	public String toString() {
		return this.parts.entrySet()
			.stream()
			.map((part) -> "%s %.2f ms".formatted(part.getKey(), part.getValue()))
			.collect(Collectors.joining(", "));
	}

}
