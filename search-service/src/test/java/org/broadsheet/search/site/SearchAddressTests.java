package org.broadsheet.search.site;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The links of a search page. */
class SearchAddressTests {

	private final SearchAddress address = new SearchAddress("l’été & moi", List.of("Médiation numérique"), "Zoé Dupont",
			"FR", "2024", "newest");

	@Test
	void saysAllThatIsAsked() {
		assertThat(this.address).hasToString(
				"/search?q=l%E2%80%99%C3%A9t%C3%A9%20%26%20moi&tag=mediation-numerique&author=zoe-dupont&language=fr&year=2024&sort=newest");
		assertThat(new SearchAddress("", List.of(), "", "", "", "relevance")).hasToString("/search");
	}

	@Test
	void addsAFilterAndTakesItAway() {
		assertThat(this.address.with("tags", "cuisine").tags()).containsExactly("mediation-numerique", "cuisine");
		assertThat(this.address.with("tags", "mediation-numerique").tags()).isEmpty();
		assertThat(this.address.with("authors", "zoe-dupont").author()).isEmpty();
		assertThat(this.address.with("authors", "ana").author()).isEqualTo("ana");
		assertThat(this.address.with("years", "2024").year()).isEmpty();
		assertThat(this.address.with("languages", "en").has("languages", "en")).isTrue();
	}

	@Test
	void leavesOutWhatCannotBeMeant() {
		SearchAddress nonsense = new SearchAddress("x", List.of("!!!", ""), "…", "x'--", "20x4", "best");
		assertThat(nonsense).hasToString("/search?q=x");
		assertThat(nonsense.isFiltered()).isFalse();
	}

	@Test
	void aYearIsItsFirstDayToItsLast() {
		assertThat(this.address.query(10, null).selection().from()).isEqualTo(LocalDate.of(2024, 1, 1));
		assertThat(this.address.query(10, null).selection().to()).isEqualTo(LocalDate.of(2024, 12, 31));
	}

	@Test
	void theNextPageHasTheSameSearch() {
		assertThat(this.address.after("a+b/c=")).startsWith(this.address + "&cursor=").endsWith("a%2Bb%2Fc%3D");
	}

}
