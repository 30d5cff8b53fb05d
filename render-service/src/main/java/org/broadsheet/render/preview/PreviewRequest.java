package org.broadsheet.render.preview;

import org.broadsheet.events.PostFormat;
import org.jspecify.annotations.Nullable;

/**
 * A post as for {@code POST /api/posts}; what does not change its rendering is passed
 * over.
 *
 * @param format {@code markdown} where absent
 */
record PreviewRequest(@Nullable String title, @Nullable String body, @Nullable PostFormat format,
		@Nullable String language, @Nullable String excerpt) {
}
