package org.broadsheet.search.rebuild;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.broadsheet.search.index.Agreement;
import org.broadsheet.search.index.IndexedPosts;
import org.broadsheet.search.index.IndexedPosts.Entry;

import org.springframework.stereotype.Component;

/**
 * Compares the live index with the one that is to take its place, post by post, while
 * both are written. What seems to be missing is looked at again: a write may have reached
 * one sooner than the other.
 */
@Component
class Comparison {

	private static final int ATTEMPTS = 5;

	private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

	private static final int MOST_TOLD = 20;

	private final IndexedPosts posts;

	Comparison(IndexedPosts posts) {
		this.posts = posts;
	}

	Agreement of(String live, String next) throws IOException, InterruptedException {
		Digester liveDigest = new Digester();
		Digester nextDigest = new Digester();
		List<String> suspects = new ArrayList<>();
		long repaired = 0;
		try (IndexedPosts.Walk ofLive = this.posts.walk(live); IndexedPosts.Walk ofNext = this.posts.walk(next)) {
			Entry one = ofLive.next();
			Entry other = ofNext.next();
			while (!one.isEnd() || !other.isEnd()) {
				int order = one.id().compareTo(other.id());
				if (order < 0 || (order == 0 && one.version() > other.version())) {
					suspects.add(one.id());
				}
				else if (order > 0 || one.version() < other.version()) {
					repaired++;
				}
				if (order <= 0) {
					liveDigest.add(one);
					one = ofLive.next();
				}
				if (order >= 0) {
					nextDigest.add(other);
					other = ofNext.next();
				}
			}
		}
		List<String> missing = missing(suspects, live, next);
		return new Agreement(liveDigest.digest(), nextDigest.digest(), missing.stream().limit(MOST_TOLD).toList(),
				repaired);
	}

	private List<String> missing(List<String> suspects, String live, String next)
			throws IOException, InterruptedException {
		List<String> missing = suspects;
		for (int attempt = 0; attempt < ATTEMPTS && !missing.isEmpty(); attempt++) {
			if (attempt > 0) {
				Thread.sleep(BETWEEN_ATTEMPTS);
			}
			Map<String, Long> inLive = this.posts.versions(live, missing);
			Map<String, Long> inNext = this.posts.versions(next, missing);
			missing = missing.stream()
				.filter((id) -> inLive.getOrDefault(id, 0L) > inNext.getOrDefault(id, 0L))
				.toList();
		}
		return missing;
	}

}
