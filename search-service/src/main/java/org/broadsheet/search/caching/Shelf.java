package org.broadsheet.search.caching;

import java.time.Duration;
import java.time.Instant;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.broadsheet.search.query.Edition;
import org.jspecify.annotations.Nullable;

import org.springframework.util.unit.DataSize;

/**
 * The pages of one edition. With the edition goes the whole shelf, so that no page, and
 * none that is just being made, outlives what it was made of.
 *
 * @param settled whether all copies of the index have had the time to learn of the
 * edition: pages made before might have been read from one that had not
 * @param since the whole second from which on the edition is known to readers by its
 * date; it may be still to come
 */
record Shelf(Edition edition, boolean settled, Instant since, AsyncCache<Key, CachedPage> pages) {

	// Pages depend on more than posts: synonyms may change, and a new day begins.
	private static final Duration LONGEST = Duration.ofMinutes(1);

	/**
	 * What is asked for: the path and query as they came.
	 *
	 * @param variant which of the answers that there are to it
	 */
	record Key(String path, @Nullable String query, String variant) {

		int size() {
			return this.path.length() + ((this.query != null) ? this.query.length() : 0) + this.variant.length();
		}

	}

	static Shelf of(Edition edition, boolean settled, Instant since, DataSize memory) {
		return new Shelf(edition, settled, since,
				Caffeine.newBuilder()
					.expireAfterWrite(LONGEST)
					.maximumWeight(memory.toBytes())
					.weigher((Key key, CachedPage page) -> key.size() + page.size())
					.buildAsync());
	}

}
