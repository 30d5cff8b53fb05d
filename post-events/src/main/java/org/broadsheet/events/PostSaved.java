package org.broadsheet.events;

import java.time.Instant;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** A revision of a post was accepted, published or not. */
public record PostSaved(Post post) implements PostEvent {

	public PostSaved {
		Objects.requireNonNull(post, "post");
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

	@Override
	@JsonIgnore
	public Instant at() {
		return this.post.updatedAt();
	}

}
