package org.broadsheet.search.caching;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Executors;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.broadsheet.search.query.Edition;
import org.broadsheet.search.query.Editions;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Knows which pages are good now. The index is asked for its edition while there are
 * readers: twice a second, and at once when an event tells of a change. So a page is
 * never older than 2 s, whichever instance took the event, and also where none came: when
 * a scheduled post appears, when another index takes the alias.
 */
@Component
class Shelves {

	private static final Duration ASKED = Duration.ofMillis(500);

	private static final Duration TRUSTED = Duration.ofSeconds(1);

	// The index refreshes its copies once a second, each for itself.
	private static final Duration SETTLING = Duration.ofSeconds(1);

	private static final String NOW = "now";

	private final Editions editions;

	private final CachingSettings settings;

	private final LoadingCache<String, Optional<Shelf>> current;

	private volatile long asked = System.nanoTime();

	private @Nullable Shelf last;

	private Instant firstSeen = Instant.EPOCH;

	Shelves(Editions editions, CachingSettings settings) {
		this.editions = editions;
		this.settings = settings;
		this.current = Caffeine.newBuilder()
			.refreshAfterWrite(ASKED)
			.expireAfterWrite(TRUSTED)
			.executor(Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("edition").factory()))
			.build((now) -> ask());
	}

	/** The shelf of the current edition; empty when the index is away. */
	Optional<Shelf> current() {
		this.asked = System.nanoTime();
		return this.current.get(NOW);
	}

	/** Something may have changed: the index is asked at once, if there are readers. */
	void changed() {
		if (System.nanoTime() - this.asked < TRUSTED.toNanos()) {
			this.current.refresh(NOW);
		}
	}

	private Optional<Shelf> ask() {
		try {
			return Optional.of(shelf(this.editions.current(), Clock.systemUTC().instant()));
		}
		catch (IOException | ElasticsearchException ex) {
			return Optional.empty();
		}
	}

	private synchronized Shelf shelf(Edition edition, Instant now) {
		Shelf before = this.last;
		boolean same = before != null && before.edition().equals(edition);
		if (!same) {
			this.firstSeen = now;
		}
		boolean settled = Duration.between(this.firstSeen, now).compareTo(SETTLING) >= 0;
		if (before != null && same && before.settled() == settled) {
			return before;
		}
		Shelf shelf = Shelf.of(edition, settled, since(this.firstSeen), this.settings.memory());
		this.last = shelf;
		return shelf;
	}

	// HTTP dates have whole seconds: the one that begins when the edition has settled.
	// What
	// changes before that second comes was never told with a date, so no two editions
	// that
	// readers know of have the same.
	private static Instant since(Instant firstSeen) {
		return firstSeen.plus(SETTLING).truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
	}

}
