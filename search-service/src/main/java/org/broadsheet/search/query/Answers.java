package org.broadsheet.search.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterOrder;
import co.elastic.clients.elasticsearch.core.search.ResponseBody;
import co.elastic.clients.util.NamedValue;
import org.broadsheet.events.Slug;
import org.broadsheet.search.index.Blocks;

import org.springframework.web.util.HtmlUtils;

/** Asks for passages and facets beside the hits, and reads them. */
final class Answers {

	// Of Unicode's private use, so hardly in a text; and harmless where they are.
	private static final String MARK = "\uE000";

	private static final String UNMARK = "\uE001";

	private Answers() {
	}

	/** Asks for what a hit shows: the fields of its post, and its passages. */
	static void texts(SearchRequest.Builder request, Question question) {
		request.source((source) -> source.filter((filter) -> filter.includes(FoundPost.READ)));
		Query words = question.marked();
		if (words != null) {
			request.highlight((highlight) -> highlight.preTags(MARK)
				.postTags(UNMARK)
				.highlightQuery(words)
				.order(HighlighterOrder.Score)
				.fields(NamedValue.of("title.*", of(0)), NamedValue.of("body.*", of(2))));
		}
	}

	private static HighlightField of(int fragments) {
		return HighlightField.of((field) -> field.numberOfFragments(fragments).fragmentSize(160));
	}

	static void facets(SearchRequest.Builder request, Set<String> wanted) {
		wanted.forEach((name) -> request.aggregations(name, facet(name)));
	}

	private static Aggregation facet(String name) {
		return switch (name) {
			case "tags" -> Aggregation.of((any) -> any.terms((terms) -> terms.field("tagLabels").size(30)));
			case "authors" -> Aggregation.of((any) -> any.terms((terms) -> terms.field("authorLabel").size(20)));
			case "languages" -> Aggregation.of((any) -> any.terms((terms) -> terms.field("language").size(20)));
			case "years" -> Aggregation.of((any) -> any.dateHistogram((years) -> years.field("publishedAt")
				.calendarInterval(CalendarInterval.Year)
				.format("uuuu")
				.minDocCount(1)));
			default -> throw new IllegalArgumentException("no facet: " + name);
		};
	}

	static SearchResult.Hit hit(co.elastic.clients.elasticsearch.core.search.Hit<FoundPost> hit) {
		FoundPost found = Objects.requireNonNull(hit.source());
		String title = passages(hit.highlight(), "title.").stream().findFirst().orElse(escaped(found.post().title()));
		return new SearchResult.Hit(found, title, passages(hit.highlight(), "body."));
	}

	private static List<String> passages(Map<String, List<String>> highlights, String field) {
		return highlights.entrySet()
			.stream()
			.filter((each) -> each.getKey().startsWith(field))
			.flatMap((each) -> each.getValue().stream())
			.map((text) -> escaped(Blocks.joined(text)).replace(MARK, "<mark>").replace(UNMARK, "</mark>"))
			.toList();
	}

	// The five signs that HTML gives a meaning; accents stay as they are.
	private static String escaped(String text) {
		return HtmlUtils.htmlEscape(text, "UTF-8");
	}

	static Map<String, List<Facet>> facets(SearchResponse<?> response, Set<String> wanted) {
		Map<String, List<Facet>> facets = new LinkedHashMap<>();
		Stream.of("tags", "authors", "years", "languages")
			.filter(wanted::contains)
			.forEach((name) -> facets.put(name, facet(response, name)));
		return facets;
	}

	private static List<Facet> facet(SearchResponse<?> response, String name) {
		return switch (name) {
			case "tags" -> terms(response, name).stream().map(PublishedPosts::split).toList();
			case "authors" -> terms(response, name).stream()
				.map((author) -> new Facet(Slug.of(author.name()).value(), author.name(), author.count()))
				.toList();
			case "years" -> years(response);
			default -> terms(response, name);
		};
	}

	private static List<Facet> years(SearchResponse<?> response) {
		return Objects.requireNonNull(response.aggregations().get("years"))
			.dateHistogram()
			.buckets()
			.array()
			.reversed()
			.stream()
			.map((year) -> new Facet(String.valueOf(year.keyAsString()), String.valueOf(year.keyAsString()),
					year.docCount()))
			.toList();
	}

	/** The values of a terms aggregation, as it orders them. */
	static List<Facet> terms(ResponseBody<?> response, String name) {
		return Objects.requireNonNull(response.aggregations().get(name))
			.sterms()
			.buckets()
			.array()
			.stream()
			.map((bucket) -> new Facet(bucket.key().stringValue(), bucket.key().stringValue(), bucket.docCount()))
			.toList();
	}

	static long totalOf(SearchResponse<?> response) {
		return (response.hits().total() != null) ? response.hits().total().value() : 0;
	}

}
