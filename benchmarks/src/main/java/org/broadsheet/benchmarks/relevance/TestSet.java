package org.broadsheet.benchmarks.relevance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Documents, questions, and what people judged to be an answer.
 *
 * @param name of its folder
 * @param documents in their order
 * @param questions by id
 * @param grades by question, then document; 0 is no answer
 */
record TestSet(String name, List<Document> documents, Map<String, String> questions,
		Map<String, Map<String, Integer>> grades) {

	/** A text with its title. */
	record Document(String id, String title, String text, String language) {

		static Document of(String line) {
			JsonNode json = JsonMapper.shared().readTree(line);
			return new Document(json.path("id").asString(), json.path("title").asString(""),
					json.path("text").asString(), json.path("lang").asString());
		}

	}

	/** Reads {@code docs.ndjson}, {@code queries.tsv} and {@code qrels.tsv}. */
	static TestSet in(Path folder) throws IOException {
		List<Document> documents = Files.readAllLines(folder.resolve("docs.ndjson"))
			.stream()
			.map(Document::of)
			.toList();
		Map<String, String> questions = new LinkedHashMap<>();
		for (String line : Files.readAllLines(folder.resolve("queries.tsv"))) {
			String[] columns = line.split("\t", 2);
			questions.put(columns[0], columns[1]);
		}
		Map<String, Map<String, Integer>> grades = new HashMap<>();
		for (String line : Files.readAllLines(folder.resolve("qrels.tsv"))) {
			String[] columns = line.split("\t", 3);
			grades.computeIfAbsent(columns[0], (question) -> new HashMap<>())
				.put(columns[1], Integer.valueOf(columns[2]));
		}
		return new TestSet(String.valueOf(folder.getFileName()), documents, questions, grades);
	}

	/** The questions to which there is an answer. */
	List<String> answerable() {
		return this.questions.keySet()
			.stream()
			.filter((question) -> gradesOf(question).values().stream().anyMatch((grade) -> grade > 0))
			.toList();
	}

	Map<String, Integer> gradesOf(String question) {
		return this.grades.getOrDefault(question, Map.of());
	}

}
