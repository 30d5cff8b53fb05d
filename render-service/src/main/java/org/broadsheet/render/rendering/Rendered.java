package org.broadsheet.render.rendering;

import org.broadsheet.events.LanguageTag;
import org.broadsheet.events.Rendering;
import org.jspecify.annotations.Nullable;

/**
 * What a manuscript became.
 *
 * @param title the author's, or what the first heading says where the author gave none
 * @param language the author's, or the one detected, or null where the text is too short
 * to tell
 */
public record Rendered(String title, @Nullable LanguageTag language, Rendering rendering) {
}
