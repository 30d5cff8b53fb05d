package org.broadsheet.events;

import java.util.Locale;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ValueTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			L’été à la médiathèque !      , l-ete-a-la-mediatheque
			Aujourd'hui : cœur & œuvre    , aujourd-hui-coeur-oeuvre
			Straße nach Łódź              , strasse-nach-lodz
			C++ 2.0 -- émoji 🌞 là         , c-2-0-emoji-la
			東京の図書館                     , 東京の図書館
			がっこう                         , がっこう
			хлеб и ёлка                   , хлеб-и-елка
			हिन्दी                           , हिन्दी
			!!! …                         , ''
			""")
	void aSlugFoldsAccentsAndKeepsEveryScript(String title, String slug) {
		assertThat(Slug.of(title).value()).isEqualTo(slug);
	}

	@Property
	void everyTextHasASlugWhichIsItsOwnSlug(@ForAll String text) {
		Slug slug = Slug.of(text);
		assertThat(Slug.of(slug.value())).isEqualTo(slug);
	}

	@Test
	void aLongTitleIsCutBetweenWords() {
		String slug = Slug.of("mot ".repeat(100)).value();
		assertThat(slug).hasSizeLessThanOrEqualTo(Slug.MAX_LENGTH).endsWith("mot");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a b", "é", "a/b", "../x",
			"0123456789012345678901234567890123456789012345678901234567890123x" })
	void refusesAnIdThatIsNone(String id) {
		assertThatIllegalArgumentException().isThrownBy(() -> new PostId(id));
	}

	@ParameterizedTest
	@CsvSource({ "fr,fr", "PT-br,pt-BR", "zh-hant,zh-Hant", "gsw,gsw" })
	void aLanguageTakesItsCanonicalForm(String given, String canonical) {
		assertThat(new LanguageTag(given).value()).isEqualTo(canonical);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "f", "french language", "fr_FR", "x-private", "🇫🇷", "und-" })
	void refusesALanguageThatIsNone(String tag) {
		assertThatIllegalArgumentException().isThrownBy(() -> new LanguageTag(tag));
	}

	@Test
	void aShortIdIsFoundAtTheEndOfAnAddress() {
		ShortId id = ShortId.of(new PostId("note-1"));
		assertThat(id).isEqualTo(ShortId.of(new PostId("note-1")));
		assertThat(ShortId.in("un-titre-" + id)).contains(id);
		assertThat(ShortId.in(id.value())).contains(id);
		assertThat(ShortId.in("un-titre")).isEmpty();
		assertThat(ShortId.in("un-titre-" + id.value().toUpperCase(Locale.ROOT))).isEmpty();
	}

	@Property
	void aNewerRevisionIsNewerWhateverTheGeneration(@ForAll @LongRange(min = 1, max = 1L << 40) long revision,
			@ForAll @IntRange(min = 0, max = DocumentVersion.GENERATIONS - 1) int generation,
			@ForAll @IntRange(min = 0, max = DocumentVersion.GENERATIONS - 1) int other) {
		assertThat(DocumentVersion.of(revision + 1, other)).isGreaterThan(DocumentVersion.of(revision, generation));
	}

	@Test
	void ofOneRevisionTheHigherGenerationIsNewer() {
		assertThat(DocumentVersion.of(3, 2)).isGreaterThan(DocumentVersion.of(3, 1));
	}

}
