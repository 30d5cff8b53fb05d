package org.broadsheet.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The language a body is written in. */
public enum PostFormat {

	@JsonProperty("markdown")
	MARKDOWN,

	@JsonProperty("html")
	HTML

}
