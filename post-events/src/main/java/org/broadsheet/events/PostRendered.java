package org.broadsheet.events;

import java.time.Instant;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A revision of a post was rendered.
 *
 * @param post the post as its author wrote it, but for the body, which is left empty
 * here, and the language and title, which are what render found where the author gave
 * none
 * @param rendering what readers see
 * @param generation the renderer's generation: the higher rendering of one revision is
 * the newer
 * @param at when
 */
public record PostRendered(Post post, Rendering rendering, int generation, Instant at) implements PostEvent {

	public PostRendered {
		Objects.requireNonNull(post, "post");
		Objects.requireNonNull(rendering, "rendering");
		Objects.requireNonNull(at, "at");
	}

	@Override
	@JsonIgnore
	public PostId id() {
		return this.post.id();
	}

	@Override
	@JsonIgnore
	public long revision() {
		return this.post.revision();
	}

}
