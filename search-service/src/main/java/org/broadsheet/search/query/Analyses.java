package org.broadsheet.search.query;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import org.broadsheet.events.LanguageTag;
import org.broadsheet.search.index.PostDocument;
import org.broadsheet.search.index.PostsIndex;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The analyses of texts that the index has posts for: to ask in others would cost and
 * find nothing. The first post of a language is found by its words as they are until this
 * has been looked up again, {@value #SECONDS} seconds later at most.
 */
@Component
class Analyses {

	static final int SECONDS = 2;

	private static final Duration FRESH = Duration.ofSeconds(SECONDS);

	private final ElasticsearchClient elasticsearch;

	private final AtomicReference<Seen> seen = new AtomicReference<>(new Seen(PostDocument.analyses(), 0));

	Analyses(ElasticsearchClient elasticsearch) {
		this.elasticsearch = elasticsearch;
	}

	private record Seen(List<String> analyses, long nanos) {

		boolean isStale() {
			return this.nanos == 0 || System.nanoTime() - this.nanos > FRESH.toNanos();
		}

	}

	/** Those in which a question is to be asked; one where a language was chosen. */
	List<String> of(@Nullable String language) {
		if (language != null) {
			return List.of(PostDocument.analysisOf(new LanguageTag(language)));
		}
		Seen last = this.seen.get();
		// One looks it up, all others go on with what was known.
		if (last.isStale() && this.seen.compareAndSet(last, new Seen(last.analyses(), System.nanoTime()))) {
			Thread.ofVirtual().start(this::look);
		}
		return last.analyses();
	}

	private void look() {
		try {
			List<String> fields = List
				.copyOf(this.elasticsearch.fieldCaps((caps) -> caps.index(PostsIndex.ALIAS).fields("body.*"))
					.fields()
					.keySet());
			List<String> present = PostDocument.analyses()
				.stream()
				.filter((analysis) -> fields.contains("body." + analysis))
				.toList();
			this.seen.set(new Seen(present, System.nanoTime()));
		}
		catch (IOException | ElasticsearchException ex) {
			// Who asks now is told that the index is away; the next to ask looks again.
		}
	}

}
