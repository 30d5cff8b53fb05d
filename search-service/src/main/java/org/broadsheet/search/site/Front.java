package org.broadsheet.search.site;

import java.util.ArrayList;
import java.util.List;

import org.broadsheet.search.query.Article;
import org.jspecify.annotations.Nullable;

/**
 * How the newest posts are laid out on the front page.
 *
 * @param lead the newest with a title, or null where there is none
 * @param beside the few next to it, in the side column
 * @param below two more that fill the column of a lead without a picture
 * @param rest all others, in their order
 */
public record Front(@Nullable Article lead, List<Article> beside, List<Article> below, List<Article> rest) {

	private static final int BESIDE = 3;

	private static final int BELOW = 2;

	static Front of(List<Article> newest) {
		List<Article> others = new ArrayList<>(newest);
		Article lead = newest.stream().filter((article) -> !article.post().title().isBlank()).findFirst().orElse(null);
		others.remove(lead);
		boolean bare = lead != null && lead.rendering().leadImage() == null;
		int beside = Math.min(BESIDE, others.size());
		int below = Math.min(beside + (bare ? BELOW : 0), others.size());
		return new Front(lead, List.copyOf(others.subList(0, beside)), List.copyOf(others.subList(beside, below)),
				List.copyOf(others.subList(below, others.size())));
	}

}
