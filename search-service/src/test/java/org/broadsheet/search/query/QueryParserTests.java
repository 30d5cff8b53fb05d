package org.broadsheet.search.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.broadsheet.events.Slug;
import org.broadsheet.search.query.ParsedQuery.Part;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

class QueryParserTests {

	@Test
	void wordsAreAllWanted() {
		assertThat(QueryParser.parse("médiation numérique").words()).containsExactly("médiation", "numérique");
	}

	@Test
	void quotesOfAnyKindHoldAPhrase() {
		for (String query : List.of("\"porte ouverte\"", "«\u00a0porte ouverte »", "“porte ouverte”")) {
			assertThat(QueryParser.parse(query).wanted()).as(query)
				.singleElement()
				.satisfies((group) -> assertThat(group.getFirst().exact()).isTrue());
		}
	}

	@Test
	void aQuoteInAnOddPlaceIsText() {
		assertThat(QueryParser.parse("12\" vinyle").words()).containsExactly("12", "vinyle");
		assertThat(QueryParser.parse("\"jamais fermé").words()).containsExactly("jamais", "fermé");
		assertThat(QueryParser.parse("\" \" : - | ()").hasNoWords()).isTrue();
	}

	@Test
	void aColonInAnOddPlaceIsText() {
		assertThat(QueryParser.parse("note: il est 12:30").words()).containsExactly("note:", "il", "est", "12:30");
		assertThat(QueryParser.parse("std::vector").words()).containsExactly("std::vector");
	}

	@Test
	void aHyphenBehindAQuoteIsNoMinus() {
		ParsedQuery query = QueryParser.parse("SyntaxError: \"0\"-prefixed literals");
		assertThat(query.unwanted()).isEmpty();
		assertThat(query.words()).contains("-prefixed", "literals");
	}

	@Test
	void aMinusLeavesOut() {
		ParsedQuery query = QueryParser.parse("train -retard porte-monnaie -\"à l'heure\"");
		assertThat(query.words()).containsExactly("train", "porte-monnaie");
		assertThat(query.unwanted()).extracting(Part::text).containsExactly("retard", "à l'heure");
	}

	@Test
	void orTakesEither() {
		ParsedQuery query = QueryParser.parse("visite musée OR \"salle de concert\" OR parc");
		assertThat(query.words()).containsExactly("visite");
		assertThat(query.wanted()).singleElement()
			.satisfies((group) -> assertThat(group).extracting(Part::text)
				.containsExactly("musée", "salle de concert", "parc"));
		assertThat(QueryParser.parse("OR musée OR").words()).containsExactly("musée");
	}

	@Test
	void fieldsNarrow() {
		ParsedQuery query = QueryParser
			.parse("tag:\"Médiation numérique\" author:zoé language:fr after:2023 before:2024-03-01 title:été");
		assertThat(query.tags()).containsExactly(Slug.of("mediation numerique"));
		assertThat(query.author()).isEqualTo(Slug.of("zoe"));
		assertThat(query.language()).isEqualTo("fr");
		assertThat(query.from()).isEqualTo(LocalDate.of(2024, 1, 1));
		assertThat(query.to()).isEqualTo(LocalDate.of(2024, 2, 29));
		assertThat(query.wanted()).containsExactly(List.of(new Part("été", false, true)));
	}

	@Test
	void aDayThatDoesNotExistIsText() {
		assertThat(QueryParser.parse("before:2024-02-30").words()).containsExactly("before 2024-02-30");
		assertThat(QueryParser.parse("year:999999999").words()).containsExactly("year 999999999");
	}

	@Test
	void neverFailsWhateverIsTyped() {
		Random random = new Random(7);
		String signs = "\"-:|()*?~^/\\ab é«»\ud800\u202eOR tag:year:\0\n+[]{}!&<>'’";
		for (int i = 0; i < 5000; i++) {
			String query = IntStream.range(0, random.nextInt(60))
				.mapToObj((any) -> String.valueOf(signs.charAt(random.nextInt(signs.length()))))
				.collect(Collectors.joining());
			assertThatCode(() -> QueryParser.parse(query)).as(query).doesNotThrowAnyException();
		}
	}

	@Test
	void thousandsOfWordsAreCutShort() {
		assertThat(QueryParser.parse("mot ".repeat(5000)).words()).hasSizeLessThanOrEqualTo(QueryParser.MOST_PARTS);
	}

}
