package org.broadsheet.ingest.imports;

import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ProblemDetail;

/** What became of the posts of one import so far; used by one thread. */
final class Tally {

	private static final int MOST_FIELDS = 50;

	private final long start = System.nanoTime();

	private final Map<String, Long> ignored = new TreeMap<>();

	private long created;

	private long updated;

	private long unchanged;

	private long refused;

	/** How far it is. */
	record Progress(String type, long done, long perSecond) {
	}

	/** A post that is not taken. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Refused(String type, long position, @Nullable String title, ProblemDetail problem) {
	}

	/**
	 * The end.
	 *
	 * @param complete whether all that was sent was dealt with; if not, send it again
	 * @param ignoredFields fields that posts do not have, and how often they came
	 */
	record Summary(String type, long created, long updated, long unchanged, long refused, boolean complete,
			Map<String, Long> ignoredFields) {
	}

	void imported(long revision) {
		switch ((int) Math.min(revision, 2)) {
			case 0 -> this.unchanged++;
			case 1 -> this.created++;
			default -> this.updated++;
		}
	}

	Refused refused(long position, @Nullable String title, ProblemDetail problem) {
		this.refused++;
		return new Refused("refused", position, title, problem);
	}

	void ignored(String field) {
		String shown = field.substring(0, Math.min(field.length(), 60));
		if (this.ignored.containsKey(shown) || this.ignored.size() < MOST_FIELDS) {
			this.ignored.merge(shown, 1L, Long::sum);
		}
	}

	Progress progress() {
		long done = this.created + this.updated + this.unchanged + this.refused;
		double seconds = Math.max(0.001, (System.nanoTime() - this.start) / 1e9);
		return new Progress("progress", done, Math.round(done / seconds));
	}

	Summary summary(boolean complete) {
		return new Summary("summary", this.created, this.updated, this.unchanged, this.refused, complete, this.ignored);
	}

}
