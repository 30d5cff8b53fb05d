package org.broadsheet.render.source;

import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * A source as it was read.
 *
 * @param title the title that the source itself declares, or null
 * @param document what it holds, not yet safe to show
 */
public record Source(@Nullable String title, Document document) {
}
