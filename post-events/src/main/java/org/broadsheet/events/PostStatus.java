package org.broadsheet.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Whether readers may see a post; a published one whose moment lies ahead appears at that
 * moment.
 */
public enum PostStatus {

	@JsonProperty("draft")
	DRAFT,

	@JsonProperty("published")
	PUBLISHED

}
