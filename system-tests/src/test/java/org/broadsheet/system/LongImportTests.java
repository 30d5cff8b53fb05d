package org.broadsheet.system;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** An import takes the same memory however long it is. */
class LongImportTests {

	private final Author author = Pipeline.running().author();

	@Test
	void aStreamOfTwiceTheHeapComesInWhole() {
		String line = Author.JSON.writeValueAsString(
				Map.of("id", UUID.randomUUID().toString(), "title", "Un long billet", "body", "mot ".repeat(250_000)));
		long lines = 2 * Service.HEAP / line.length();
		JsonNode summary = this.author.importAll(() -> Stream.generate(() -> line).limit(lines));
		assertThat(summary.path("created").asLong()).as(summary.toString()).isEqualTo(1);
		assertThat(summary.path("unchanged").asLong()).as(summary.toString()).isEqualTo(lines - 1);
	}

}
