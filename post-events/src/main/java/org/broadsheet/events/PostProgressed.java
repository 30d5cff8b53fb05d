package org.broadsheet.events;

import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A post came one stage further on its way to the readers, or stopped there.
 *
 * @param stage the stage reached, or {@link Stage#FAILED}
 * @param at when
 * @param traceId the trace (W3C Trace Context) of the write that started it, 32 hex
 * digits, or null
 * @param failure why and where it stopped, only with {@link Stage#FAILED}
 */
public record PostProgressed(PostId id, long revision, Stage stage, Instant at, @Nullable String traceId,
		@Nullable Failure failure) implements PostEvent {

	public PostProgressed {
		Objects.requireNonNull(id, "id");
		Objects.requireNonNull(stage, "stage");
		Objects.requireNonNull(at, "at");
		if ((stage == Stage.FAILED) != (failure != null)) {
			throw new IllegalArgumentException("a failure, and only a failure, has its cause");
		}
	}

	/**
	 * The stages in their order. Nobody writes that a post was accepted any more: that is
	 * what its fact in {@link Topics#POSTS} tells.
	 */
	public enum Stage {

		@JsonProperty("accepted")
		ACCEPTED,

		@JsonProperty("rendered")
		RENDERED,

		@JsonProperty("searchable")
		SEARCHABLE,

		@JsonProperty("failed")
		FAILED

	}

	/**
	 * Why a post stopped.
	 *
	 * @param stage the stage that it did not reach
	 * @param cause one sentence that its author understands
	 */
	public record Failure(Stage stage, String cause) {
	}

}
