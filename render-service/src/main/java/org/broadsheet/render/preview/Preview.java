package org.broadsheet.render.preview;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.broadsheet.events.LanguageTag;
import org.broadsheet.events.Rendering;
import org.broadsheet.render.rendering.Rendered;
import org.jspecify.annotations.Nullable;

/**
 * What readers would see of a post.
 *
 * @param title the post's, or the one found in its text
 * @param language the post's, or the one detected
 */
record Preview(String title, @Nullable LanguageTag language, @JsonUnwrapped Rendering rendering) {

	static Preview of(Rendered rendered) {
		return new Preview(rendered.title(), rendered.language(), rendered.rendering());
	}

}
