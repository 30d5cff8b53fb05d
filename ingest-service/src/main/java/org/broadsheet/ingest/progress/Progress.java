package org.broadsheet.ingest.progress;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.broadsheet.events.PostId;
import org.broadsheet.events.PostProgressed;
import org.broadsheet.events.PostProgressed.Stage;
import org.broadsheet.ingest.decision.Revision;
import org.jspecify.annotations.Nullable;

/**
 * How far the newest revision of a post is.
 *
 * @param stages those reached, in their order
 * @param done whether nothing more is to be expected
 * @param failure why it stopped, or null
 * @param traceId the trace of the write, or null where it is not known any more
 */
record Progress(PostId id, long revision, List<Step> stages, boolean done, PostProgressed.@Nullable Failure failure,
		@Nullable String traceId) {

	record Step(Stage stage, Instant at) {
	}

	static Progress of(PostId id, Revision revision, List<PostProgressed> reached) {
		boolean searchable = reached.stream().anyMatch((one) -> one.stage() == Stage.SEARCHABLE);
		List<Step> later = reached.stream()
			.filter((one) -> one.stage() != Stage.ACCEPTED && (!searchable || one.stage() != Stage.FAILED))
			.map((one) -> new Step(one.stage(), one.at()))
			.sorted(Comparator.comparing(Step::stage))
			.toList();
		List<Step> all = new java.util.ArrayList<>(List.of(new Step(Stage.ACCEPTED, revision.at())));
		all.addAll(later);
		PostProgressed.Failure failure = searchable ? null
				: reached.stream().map(PostProgressed::failure).filter(Objects::nonNull).findFirst().orElse(null);
		return new Progress(id, revision.number(), all, searchable || failure != null, failure, revision.traceId());
	}

}
