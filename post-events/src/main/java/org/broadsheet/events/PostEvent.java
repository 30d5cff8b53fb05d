package org.broadsheet.events;

import java.time.Instant;

/**
 * A fact about one post, in the past tense and for ever. Facts of one post share its id
 * as the record key, so they keep their order.
 */
public sealed interface PostEvent permits PostSaved, PostDeleted, PostRendered, PostProgressed {

	/** The post it tells of. */
	PostId id();

	/** The revision of the post which the fact made or tells of. */
	long revision();

	/** When it became true. */
	Instant at();

}
