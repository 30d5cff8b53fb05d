package org.broadsheet.search.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SynonymsTests {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path folder;

	@Test
	void eachOfAGroupFindsTheOthers() throws IOException {
		Synonyms synonyms = synonyms("vélo, bicyclette  # both have two wheels");
		assertThat(synonyms.variants("velo rouge")).containsExactly("velo rouge", "vélo rouge", "bicyclette rouge");
		assertThat(synonyms.variants("ma bicyclette")).contains("ma vélo");
		assertThat(synonyms.variants("vélodrome")).containsExactly("vélodrome");
	}

	@Test
	void anArrowFindsInOneDirection() throws IOException {
		Synonyms synonyms = synonyms("IA => intelligence artificielle");
		assertThat(synonyms.variants("ia et art")).contains("intelligence artificielle et art");
		assertThat(synonyms.variants("intelligence artificielle")).hasSize(1);
	}

	@Test
	void aGroupOfWordsMayStandForOne() throws IOException {
		assertThat(synonyms("intelligence artificielle, IA").variants("l'avenir intelligence artificielle"))
			.contains("l'avenir IA");
	}

	@Test
	void aChangedFileCountsAtOnce() throws IOException {
		Path file = this.folder.resolve("synonyms");
		Files.writeString(file, "a, b");
		Synonyms synonyms = new Synonyms(settings(file));
		assertThat(synonyms.variants("a")).contains("b");
		Files.writeString(file, "a, c");
		Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(5)));
		assertThat(synonyms.variants("a")).contains("c").doesNotContain("b");
	}

	@Test
	void aFileThatIsNotThereMakesNoDifference() {
		assertThat(new Synonyms(settings(this.folder.resolve("none"))).variants("a b")).containsExactly("a b");
		assertThat(new Synonyms(settings(null)).variants("a b")).containsExactly("a b");
	}

	@Test
	void variantsAreFew() throws IOException {
		assertThat(synonyms("a, b, c, d, e, f").variants("a a a a a")).hasSizeLessThanOrEqualTo(8);
	}

	private Synonyms synonyms(String line) throws IOException {
		return new Synonyms(settings(Files.writeString(this.folder.resolve("synonyms"), line)));
	}

	private static SearchSettings settings(@Nullable Path synonyms) {
		return new SearchSettings(0.3f, 0.15f, 0, 365, 2, 4, synonyms);
	}

}
