package org.broadsheet.search.query;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramBucket;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import org.broadsheet.events.PostId;
import org.broadsheet.events.PublicAddress;
import org.broadsheet.events.Slug;
import org.broadsheet.search.index.PostsIndex;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/** Every visible post, however many, by the months in which they were published. */
@Service
public class Inventory {

	/** So many posts at most are in a part of a month. */
	public static final int PART = 10_000;

	private static final List<String> FIELDS = List.of("post.id", "post.slug", "post.updatedAt", "post.canonicalUrl",
			"publishedAt");

	private final ElasticsearchClient elasticsearch;

	Inventory(ElasticsearchClient elasticsearch) {
		this.elasticsearch = elasticsearch;
	}

	/**
	 * A month in which something was published.
	 *
	 * @param updatedAt when one of its posts was last revised; null where the index does
	 * not know
	 */
	public record Month(YearMonth month, long posts, @Nullable Instant updatedAt) {

		/** The number of its parts, at least 1. */
		public int parts() {
			return (int) Math.max(1, (this.posts + PART - 1) / PART);
		}

	}

	/** A post, as little as is needed to point at it. */
	public record Listed(String path, Instant updatedAt) {
	}

	record Source(Instant publishedAt, Identity post) {
	}

	record Identity(PostId id, Slug slug, Instant updatedAt, @Nullable URI canonicalUrl) {
	}

	/** The months, oldest first. */
	public List<Month> months() throws IOException {
		SearchResponse<Void> response = this.elasticsearch.search(
				(search) -> search.index(PostsIndex.ALIAS)
					.size(0)
					.query(Visible.now())
					.aggregations("months",
							(months) -> months
								.dateHistogram((histogram) -> histogram.field("publishedAt")
									.calendarInterval(CalendarInterval.Month)
									.format("uuuu-MM")
									.minDocCount(1))
								.aggregations("updated", (updated) -> updated.max((max) -> max.field("updatedAt")))),
				Void.class);
		return Objects.requireNonNull(response.aggregations().get("months"))
			.dateHistogram()
			.buckets()
			.array()
			.stream()
			.map(Inventory::month)
			.toList();
	}

	/**
	 * The posts of a month whose originals stand here.
	 * @param part from 1; beyond the last it is empty
	 */
	public List<Listed> posts(YearMonth month, int part) throws IOException {
		List<FieldValue> after = List.of();
		for (int skipped = 1; skipped < part; skipped++) {
			Optional<Hit<Source>> last = hits(month, after).reversed().stream().findFirst();
			if (last.isEmpty()) {
				return List.of();
			}
			after = new ArrayList<>(last.get().sort());
		}
		return hits(month, after).stream()
			.map(Hit::source)
			.filter(Objects::nonNull)
			.filter((source) -> source.post().canonicalUrl() == null)
			.map(Inventory::listed)
			.toList();
	}

	private List<Hit<Source>> hits(YearMonth month, List<FieldValue> after) throws IOException {
		return this.elasticsearch.search((search) -> {
			search.index(PostsIndex.ALIAS)
				.size(PART)
				.source((source) -> source.filter((filter) -> filter.includes(FIELDS)))
				.trackTotalHits((track) -> track.enabled(false))
				.query((query) -> query.bool((bool) -> bool.filter(Visible.of(PublishedPosts.of(month)))))
				.sort((sort) -> sort.field((field) -> field.field("publishedAt").order(SortOrder.Asc)))
				.sort((sort) -> sort.field((field) -> field.field("id").order(SortOrder.Asc)));
			return after.isEmpty() ? search : search.searchAfter(after);
		}, Source.class).hits().hits();
	}

	private static Month month(DateHistogramBucket bucket) {
		double updated = Objects
			.requireNonNullElse(Objects.requireNonNull(bucket.aggregations().get("updated")).max().value(), Double.NaN);
		return new Month(YearMonth.parse(Objects.requireNonNull(bucket.keyAsString())), bucket.docCount(),
				Double.isFinite(updated) ? Instant.ofEpochMilli((long) updated) : null);
	}

	private static Listed listed(Source source) {
		Instant updated = source.post().updatedAt();
		return new Listed(PublicAddress.of(source.post().slug(), source.post().id()),
				updated.isAfter(source.publishedAt()) ? updated : source.publishedAt());
	}

}
