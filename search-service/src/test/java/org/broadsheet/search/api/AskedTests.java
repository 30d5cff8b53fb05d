package org.broadsheet.search.api;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.broadsheet.events.Slug;
import org.broadsheet.search.query.SearchQuery;
import org.junit.jupiter.api.Test;

import org.springframework.util.CollectionUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AskedTests {

	@Test
	void aListMayStandInOneParameterOrInSeveral() {
		assertThat(query("tag", "Été,hiver").selection().tags()).containsExactly(Slug.of("ete"), Slug.of("hiver"));
		assertThat(query("tag", "Été", "hiver").selection().tags()).containsExactly(Slug.of("ete"), Slug.of("hiver"));
		assertThat(query("facets", "tags", "years").facets()).isEqualTo(Set.of("tags", "years"));
		assertThat(query("facets", "tags, years").facets()).isEqualTo(Set.of("tags", "years"));
	}

	@Test
	void whatIsLeftEmptyIsAsIfItWereNotAsked() {
		SearchQuery usual = query("q", "été");
		for (String name : List.of("tag", "tags", "author", "language", "from", "to", "sort", "facets", "size")) {
			assertThat(
					new Asked(CollectionUtils.toMultiValueMap(Map.of("q", List.of("été"), name, List.of("")))).query())
				.isEqualTo(usual);
		}
		assertThat(usual.size()).isEqualTo(10);
		assertThat(usual.facets()).isEqualTo(SearchQuery.FACETS);
	}

	@Test
	void twoOfWhatCanBeButOneAreRefused() {
		assertThatExceptionOfType(Parameters.Unreadable.class).isThrownBy(() -> query("size", "1", "2"))
			.satisfies((unreadable) -> assertThat(unreadable.parameter()).isEqualTo("size"));
	}

	private static SearchQuery query(String name, String... values) {
		return new Asked(CollectionUtils.toMultiValueMap(Map.of(name, List.of(values)))).query();
	}

}
